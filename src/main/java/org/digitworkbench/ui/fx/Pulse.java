package org.digitworkbench.ui.fx;

/** A clock that calls once per frame. Used on the FX thread. */
public interface Pulse {

  /** Calls the task once per frame from now on, until {@link #stop}. */
  void start(Runnable task);

  /** Ends the calls; nothing happens if there are none. */
  void stop();
}
