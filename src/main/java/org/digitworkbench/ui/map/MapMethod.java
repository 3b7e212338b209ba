package org.digitworkbench.ui.map;

/** How the map is made. */
public enum MapMethod {
  PRINCIPAL(
      "Principal components",
      "The two directions in which the images vary most; computed at once, and to scale"),
  TSNE(
      "t-SNE",
      "Images that look alike to the network stay together; takes some seconds. The sizes "
          + "of the clusters and the distances between them mean little");

  private final String title;
  private final String help;

  MapMethod(String title, String help) {
    this.title = title;
    this.help = help;
  }

  String title() {
    return title;
  }

  /** Says how to read it. */
  String help() {
    return help;
  }
}
