package org.digitworkbench.ui.results;

import org.digitworkbench.domain.DigitImage;

/** How large the gallery shows its images. */
enum TileSize {
  SMALL("S", "Small images", 1),
  MEDIUM("M", "Images of medium size", 2),
  LARGE("L", "Large images", 3);

  private final String title;
  private final String help;
  private final int factor;

  TileSize(String title, String help, int factor) {
    this.title = title;
    this.help = help;
    this.factor = factor;
  }

  String title() {
    return title;
  }

  String help() {
    return help;
  }

  /** Width and height in pixels: a multiple of the image's, so that it is crisp. */
  double side() {
    return factor * DigitImage.SIDE;
  }

  /** Lines of the captions; long names have room below large images alone. */
  int captionLines(boolean longNames) {
    return longNames ? this == LARGE ? 2 : 0 : 1;
  }
}
