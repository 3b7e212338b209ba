package org.digitworkbench.ui.results;

/** What is shown beside the gallery; each picks images into it. */
public enum Side {
  MATRIX("Matrix", "Which class is taken for which"),
  CLASSES("Classes", "Each class against all others, and the most confused pairs"),
  NETWORKS("Two networks", "Which of two networks is right where"),
  MAP("Map", "What the network sees in the images, in two dimensions"),
  CALIBRATION("Calibration", "Whether the network is as often right as it says"),
  IMAGE("Image", "The picked image up close: why the network says so, and how it came about");

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
