package org.digitworkbench.ui.results;

import java.util.List;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.Verdict;
import org.digitworkbench.ui.heatmap.HeatmapSelection;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Cell;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Nothing;

/**
 * Which images the gallery shows, and in which order.
 *
 * @param low least confidence, in percent
 * @param high largest confidence, in percent
 */
record GalleryQuery(Pick pick, double low, double high, GalleryOrder order) {

  /** Whether images are left out because of their confidence. */
  boolean hasRange() {
    return low > 0 || high < 100;
  }

  /** What is picked, whatever the confidence, by index. */
  List<Verdict> picked(Evaluation evaluation) {
    return evaluation.verdicts().stream().filter(this::isPicked).toList();
  }

  /** What is shown of it, in order. */
  List<Verdict> shown(List<Verdict> picked) {
    return picked.stream().filter(this::isInRange).sorted(order.comparator()).toList();
  }

  private boolean isPicked(Verdict verdict) {
    return switch (pick) {
      case Pick.Part(Nothing _) -> verdict.isMistake();
      case Pick.Part(Cell cell) -> cell.contains(verdict.truth(), verdict.predicted());
      case Pick.Part(HeatmapSelection part) ->
          verdict.isMistake() && part.contains(verdict.truth(), verdict.predicted());
      case Pick.Images images -> images.indices().get(verdict.index());
    };
  }

  private boolean isInRange(Verdict verdict) {
    double percent = 100.0 * verdict.confidence();
    // The ends of the scale leave nothing out, not even what rounding puts beyond them.
    return (low <= 0 || percent >= low) && (high >= 100 || percent <= high);
  }
}
