package org.digitworkbench.classroom;

/**
 * What is kept of a class in memory, at most: some 60 MB of drawings and 40 MB of runs, whatever
 * lies in the folder.
 */
final class Room {

  /** Most drawings of a class; thirty writers of fifty drawings each have 1,500. */
  static final int MAX_DRAWINGS = 50_000;

  /** Most epochs of all runs of a class, each counted with 50 more for its specification. */
  static final int MAX_EPOCHS = 500_000;

  private static final int RUN = 50;

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

  /** Whether there is room for a run of so many epochs, which is taken. */
  boolean takeRun(int length) {
    boolean free = epochs + RUN + length <= MAX_EPOCHS;
    epochs += free ? RUN + length : 0;
    return free;
  }

  void giveRun(int length) {
    epochs -= RUN + length;
  }
}
