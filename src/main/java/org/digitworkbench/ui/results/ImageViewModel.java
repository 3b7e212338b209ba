package org.digitworkbench.ui.results;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.evaluation.Timeline;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.epochs.TimelineViewModel;
import org.digitworkbench.ui.why.WhyViewModel;
import org.jspecify.annotations.Nullable;

/** The picked image up close. Used on the FX thread. */
public final class ImageViewModel {

  private static final String NO_RUN =
      "This network came without its epochs. Train one in the Train tab to see here how its answer"
          + " came about.";

  private final ResultsViewModel results;
  private final TimelineViewModel timeline;
  private final WhyViewModel why;
  private final Consumer<DigitImage> draw;
  private final ObservableValue<String> whyNoHistory;

  /**
   * @param why of the picked image
   * @param hasEpochs whether the picked network has epochs to go back to
   * @param draw puts an image on the sheet of the Draw tab
   */
  public ImageViewModel(
      ResultsViewModel results,
      TimelineViewModel timeline,
      WhyViewModel why,
      ObservableValue<Boolean> hasEpochs,
      Consumer<DigitImage> draw) {
    this.results = results;
    this.timeline = timeline;
    this.why = why;
    this.draw = draw;
    this.whyNoHistory = hasEpochs.map(there -> there ? "" : NO_RUN);
    results
        .gallery()
        .add(GalleryChecks.forgotten(timeline.timelineProperty(), results.resultsProperty()));
    BooleanProperty shown = why.activeProperty();
    shown.bind(results.sideProperty().isEqualTo(Side.IMAGE).and(results.activeProperty()));
  }

  ReadOnlyObjectProperty<@Nullable Detail> detail() {
    return results.detail().detailProperty();
  }

  WhyViewModel why() {
    return why;
  }

  /** What the network's epochs say of the images. */
  ObservableValue<Timeline> timeline() {
    return timeline.timelineProperty();
  }

  /** Why there is no history; empty if there is one. */
  ObservableValue<String> whyNoHistory() {
    return whyNoHistory;
  }

  /** Complete epochs of the network that is shown. */
  int epoch() {
    EvaluatedModel shown = results.resultsProperty().get();
    return shown == null ? 0 : shown.epoch();
  }

  List<String> classNames() {
    EvaluatedModel shown = results.resultsProperty().get();
    return shown == null ? ClassNames.DIGITS : shown.dataset().classNames();
  }

  /** Puts the picked image on the sheet, to be changed there. */
  void openInDraw() {
    Detail picked = detail().get();
    if (picked != null) {
      draw.accept(picked.image());
    }
  }
}
