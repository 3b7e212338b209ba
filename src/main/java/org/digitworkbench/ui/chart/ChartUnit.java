package org.digitworkbench.ui.chart;

/** What the horizontal axis of a {@link RunChart} counts. */
public enum ChartUnit {
  /** Passes through the training images. */
  EPOCHS("Epochs", "epoch"),
  /** Mini-batches. */
  STEPS("Steps", "step"),
  /** Seconds of training, without the evaluations. */
  SECONDS("Seconds", "s");

  private final String title;
  private final String axis;

  ChartUnit(String title, String axis) {
    this.title = title;
    this.axis = axis;
  }

  /** Name on the screen. */
  String title() {
    return title;
  }

  /** Short name beside the axis. */
  String axis() {
    return axis;
  }
}
