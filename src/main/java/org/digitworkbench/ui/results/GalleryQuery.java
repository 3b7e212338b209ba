package org.digitworkbench.ui.results;

import java.util.Arrays;
import java.util.List;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.Verdict;
import org.digitworkbench.ui.heatmap.HeatmapSelection;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Cell;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Nothing;

/** Which images the gallery shows, and in which order. */
record GalleryQuery(Pick pick, GalleryScope scope, GalleryFilter filter, GalleryOrder order) {

  /** Whether it is of anything else than all mistakes. */
  boolean isNarrowed() {
    return filter.count() > 0 || scope != GalleryScope.MISTAKES || !pick.equals(Pick.MISTAKES);
  }

  /**
   * Whether {@link #scope} says which of the picked images are shown: not for one cell, whose
   * images are all right or all wrong.
   */
  boolean hasScope() {
    return !(pick instanceof Pick.Part(Cell _));
  }

  /**
   * What is shown, in order. Some hundred microseconds for 10,000 images: the verdicts are sorted
   * by numbers of which each is a key and a position.
   */
  List<Verdict> shown(Evaluation evaluation) {
    List<Verdict> verdicts = evaluation.verdicts();
    long[] keys = new long[verdicts.size()];
    int count = 0;
    for (int position = 0; position < keys.length; position++) {
      Verdict verdict = verdicts.get(position);
      if (isPicked(verdict) && filter.lets(verdict)) {
        keys[count++] = (long) order.key(verdict) << Integer.SIZE | position;
      }
    }
    Arrays.sort(keys, 0, count);
    Verdict[] shown = new Verdict[count];
    for (int i = 0; i < count; i++) {
      shown[i] = verdicts.get((int) keys[i]);
    }
    return List.of(shown);
  }

  private boolean isPicked(Verdict verdict) {
    if (hasScope() && scope == GalleryScope.MISTAKES && !verdict.isMistake()) {
      return false;
    }
    return switch (pick) {
      case Pick.Part(Nothing _) -> true;
      case Pick.Part(HeatmapSelection part) -> part.contains(verdict.truth(), verdict.predicted());
      case Pick.Images images -> images.indices().get(verdict.index());
    };
  }
}
