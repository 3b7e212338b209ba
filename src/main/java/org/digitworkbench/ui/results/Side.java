package org.digitworkbench.ui.results;

/** What is shown beside the gallery; each picks images into it. */
public enum Side {
  MATRIX("Matrix", "Which classes are confused"),
  CLASSES("Classes", "Each class against all others, and the most confused pairs"),
  NETWORKS("Two networks", "Which of two networks is right where"),
  MAP("Map", "The activations of the last hidden layer, in two dimensions"),
  CALIBRATION("Calibration", "Whether confidence and accuracy agree"),
  IMAGE("Image", "The picked image close up: the evidence for the answer, and how it came about");

  private final String title;
  private final String help;

  Side(String title, String help) {
    this.title = title;
    this.help = help;
  }

  String title() {
    return title;
  }

  /** Says what there is to see. */
  String help() {
    return help;
  }
}
