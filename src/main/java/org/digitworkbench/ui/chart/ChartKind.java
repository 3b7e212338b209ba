package org.digitworkbench.ui.chart;

/** What a series of a {@link RunChart} was measured on, and so how it is drawn. */
public enum ChartKind {
  /** The training images, at the end of each epoch: thin, dashed. */
  TRAIN("training"),
  /** The test images, at the end of each epoch: thick, solid, with a dot at each epoch. */
  TEST("test"),
  /** One mini-batch after the other: thin, translucent, the values behind their moving average. */
  BATCH("batches");

  private final String title;

  ChartKind(String title) {
    this.title = title;
  }

  /** Name on the screen. */
  public String title() {
    return title;
  }
}
