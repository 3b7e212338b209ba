package org.digitworkbench.ui.data;

import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.ImageSet;

/** Which images of a data set are shown. */
enum Split {
  TRAINING("Training", "training"),
  TEST("Test", "test");

  private final String title;
  private final String adjective;

  Split(String title, String adjective) {
    this.title = title;
    this.adjective = adjective;
  }

  /** On a button. */
  String title() {
    return title;
  }

  /** In a sentence, before "images". */
  String adjective() {
    return adjective;
  }

  ImageSet of(Dataset dataset) {
    return this == TRAINING ? dataset.train() : dataset.test();
  }
}
