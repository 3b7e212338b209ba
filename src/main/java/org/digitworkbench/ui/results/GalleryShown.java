package org.digitworkbench.ui.results;

import java.util.List;
import org.digitworkbench.domain.Verdict;
import org.digitworkbench.ui.tiles.DigitItem;

/**
 * What the gallery shows.
 *
 * @param verdicts in order
 */
record GalleryShown(EvaluatedModel model, GalleryQuery query, List<Verdict> verdicts) {

  /** The images, made as they are looked at. */
  List<DigitItem> items() {
    return DigitItem.lazily(verdicts.size(), i -> item(verdicts.get(i)));
  }

  private DigitItem item(Verdict verdict) {
    return new DigitItem(
        verdict.index(),
        model.dataset().test().image(verdict.index()),
        ResultsText.caption(verdict, names()),
        verdict.isMistake() ? DigitItem.Mark.WRONG : DigitItem.Mark.RIGHT);
  }

  /** Says what is picked. */
  String title() {
    return ResultsText.title(model.evaluation().matrix(), names(), query);
  }

  /** Says how much of it is shown, or how to read the captions. */
  String subtitle() {
    return ResultsText.subtitle(query, names(), verdicts.size());
  }

  private List<String> names() {
    return model.dataset().classNames();
  }
}
