package org.digitworkbench.store;

import java.util.List;
import org.digitworkbench.domain.Run;

/** A run as it lies on the disk. */
public sealed interface StoredRun {

  /** Name of its folder. */
  String id();

  /** What it takes of the disk. */
  long bytes();

  /**
   * A run that can be read.
   *
   * @param run as recorded; one that no process trains any more is {@code INTERRUPTED}
   * @param epochs complete epochs of which there are checkpoints, in order
   * @param continuable whether it can go on from its newest checkpoint
   * @param elsewhere whether another process trains it now
   */
  record Whole(Run run, List<Integer> epochs, boolean continuable, boolean elsewhere, long bytes)
      implements StoredRun {

    public Whole {
      epochs = List.copyOf(epochs);
    }

    @Override
    public String id() {
      return run.id();
    }
  }

  /**
   * A run whose record or newest checkpoint cannot be read; its files are left as they are.
   *
   * @param problem one sentence
   */
  record Damaged(String id, String problem, long bytes) implements StoredRun {}
}
