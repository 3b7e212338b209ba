package org.digitworkbench.ui.results;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DoubtfulLabels;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Evaluation;
import org.jspecify.annotations.Nullable;

/** The picked image with all its probabilities. Used on the FX thread. */
public final class DetailViewModel {

  private final ObservableValue<@Nullable EvaluatedModel> results;
  private final ObservableValue<@Nullable EvaluatedModel> rival;
  private final ReadOnlyObjectWrapper<@Nullable Detail> detail = new ReadOnlyObjectWrapper<>();
  private @Nullable Dataset dataset;

  DetailViewModel(
      ObservableValue<@Nullable EvaluatedModel> results,
      ObservableValue<@Nullable EvaluatedModel> rival) {
    this.results = results;
    this.rival = rival;
    results.subscribe(this::refresh);
    rival.subscribe(this::refresh);
  }

  /** The picked image; or null. */
  public ReadOnlyObjectProperty<@Nullable Detail> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  /** The network that is held against; or null. */
  public ObservableValue<@Nullable EvaluatedModel> rivalProperty() {
    return rival;
  }

  /** The image that is picked, for what explains it; or null. */
  public ObservableValue<@Nullable DigitImage> image() {
    return detail.map(Detail::image);
  }

  /** Picks the test image of that index of the network that is shown. */
  public void pick(int index) {
    EvaluatedModel shown = results.getValue();
    if (shown != null) {
      dataset = shown.dataset();
      show(shown, index);
    }
  }

  /** The image stays when another network on the same data is shown. */
  private void refresh() {
    EvaluatedModel shown = results.getValue();
    Detail picked = detail.get();
    if (shown == null || picked == null) {
      return;
    }
    if (shown.dataset().equals(dataset)) {
      show(shown, picked.verdict().index());
    } else {
      detail.set(null);
    }
  }

  private void show(EvaluatedModel shown, int index) {
    Evaluation evaluation = shown.evaluation();
    EvaluatedModel other = rival.getValue();
    boolean comparable = other != null && other.dataset().equals(shown.dataset());
    detail.set(
        new Detail(
            evaluation.verdicts().get(index),
            shown.dataset().test().image(index),
            DoubtfulLabels.of(shown.dataset().id()).contains(index),
            evaluation.predictions().of(index),
            comparable ? other.evaluation().predictions().of(index) : null));
  }
}
