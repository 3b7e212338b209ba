package org.digitworkbench.ui.results;

/** Which of the picked images the gallery shows. */
public enum GalleryScope {
  MISTAKES("Mistakes", "Only the images that were read wrongly"),
  ALL("All", "Images read correctly, in green, and images read wrongly, in red");

  private final String title;
  private final String help;

  GalleryScope(String title, String help) {
    this.title = title;
    this.help = help;
  }

  String title() {
    return title;
  }

  String help() {
    return help;
  }
}
