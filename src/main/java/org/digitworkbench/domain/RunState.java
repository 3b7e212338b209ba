package org.digitworkbench.domain;

/** Where a training session stands. */
public enum RunState {
  /** Not started yet. */
  IDLE,
  RUNNING,
  /** Waiting between two mini-batches. */
  PAUSED,
  /** Asked to stop; ends within one mini-batch. */
  STOPPING,
  /** Ended, by its last epoch or by a stop; can train on. */
  FINISHED,
  /** Ended by an error. */
  FAILED,
  /** Its process ended before it did; can be continued from its newest checkpoint. */
  INTERRUPTED;

  /** Whether the session's thread is at work or waits to be. */
  public boolean isActive() {
    return this == RUNNING || this == PAUSED || this == STOPPING;
  }
}
