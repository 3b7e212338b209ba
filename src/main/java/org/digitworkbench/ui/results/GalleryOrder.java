package org.digitworkbench.ui.results;

import java.util.Comparator;
import org.digitworkbench.domain.Verdict;

/** In which order the gallery shows its images. */
public enum GalleryOrder {
  SUREST("Surest first"),
  LEAST_SURE("Least sure first"),
  INDEX("By index");

  private final String title;

  GalleryOrder(String title) {
    this.title = title;
  }

  /** Equals in order of their index. */
  Comparator<Verdict> comparator() {
    Comparator<Verdict> byIndex = Comparator.comparingInt(Verdict::index);
    Comparator<Verdict> byConfidence = Comparator.comparingDouble(Verdict::confidence);
    return switch (this) {
      case SUREST -> byConfidence.reversed().thenComparing(byIndex);
      case LEAST_SURE -> byConfidence.thenComparing(byIndex);
      case INDEX -> byIndex;
    };
  }

  @Override
  public String toString() {
    return title;
  }
}
