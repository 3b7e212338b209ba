package org.digitworkbench.ui.data;

/** A data set that can be picked. */
record DatasetChoice(String id, String title) {

  @Override
  public String toString() {
    return title;
  }
}
