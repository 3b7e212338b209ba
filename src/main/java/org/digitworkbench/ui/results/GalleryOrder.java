package org.digitworkbench.ui.results;

import org.digitworkbench.domain.Verdict;

/** In which order the gallery shows its images; equals in order of their index. */
public enum GalleryOrder {
  SUREST("Most confident first"),
  LEAST_SURE("Least confident first"),
  LARGEST_LOSS("Largest loss first"),
  CLOSEST("Closest call first"),
  INDEX("By index");

  private final String title;

  GalleryOrder(String title) {
    this.title = title;
  }

  /** The place of a verdict in the order, never negative: the smallest comes first. */
  int key(Verdict verdict) {
    return switch (this) {
      case SUREST -> Integer.MAX_VALUE - ascending(verdict.confidence());
      case LEAST_SURE -> ascending(verdict.confidence());
      // The loss is the negative logarithm of it.
      case LARGEST_LOSS -> ascending(verdict.trueProbability());
      case CLOSEST -> ascending(verdict.margin());
      case INDEX -> 0;
    };
  }

  /** Floats that are not negative are ordered as their bits are. */
  private static int ascending(float value) {
    return Float.floatToIntBits(Math.max(0, value));
  }

  @Override
  public String toString() {
    return title;
  }
}
