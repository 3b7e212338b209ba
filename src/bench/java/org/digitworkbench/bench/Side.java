package org.digitworkbench.bench;

/** The two engines that are compared. */
enum Side {
  OURS("Digit Workbench"),
  PEER("DJL + libtorch");

  private final String title;

  Side(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
