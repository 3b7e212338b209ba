package org.digitworkbench.classroom;

import org.digitworkbench.domain.Run;

/**
 * What is kept of a class in memory, at most: some 60 MB of drawings and 40 MB of runs, whatever
 * lies in the folder.
 */
final class Room {

  /** Most drawings of a class; thirty writers of fifty drawings each have 1,500. */
  static final int MAX_DRAWINGS = 50_000;

  /**
   * Most epochs of all runs of a class; the specification of a run counts as 50 more, each of its
   * data files as 4.
   */
  static final int MAX_EPOCHS = 500_000;

  private int drawings;
  private int epochs;

  /** Whether there is room for another drawing, which is taken. */
  boolean takeDrawing() {
    boolean free = drawings < MAX_DRAWINGS;
    drawings += free ? 1 : 0;
    return free;
  }

  void giveDrawing() {
    drawings--;
  }

  /** Whether there is room for a run, which is taken. */
  boolean takeRun(Run run) {
    int size = size(run);
    boolean free = epochs + size <= MAX_EPOCHS;
    epochs += free ? size : 0;
    return free;
  }

  void giveRun(Run run) {
    epochs -= size(run);
  }

  private static int size(Run run) {
    return run.epoch() + 50 + 4 * run.provenance().datasetSha256().size();
  }
}
