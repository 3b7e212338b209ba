package org.digitworkbench.ui.results;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.Verdict;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The picked image with all its probabilities. Used on the FX thread. */
public final class DetailViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(DetailViewModel.class);

  private final ObservableValue<@Nullable EvaluatedModel> results;
  private final ObservableValue<@Nullable ModelChoice> rival;
  private final TestBench bench;
  private final Executor background;
  private final Executor fx;
  private final ReadOnlyObjectWrapper<@Nullable Detail> detail = new ReadOnlyObjectWrapper<>();
  private @Nullable Dataset dataset;
  private int newest;

  /**
   * @param background where the bench may be used
   */
  DetailViewModel(
      ObservableValue<@Nullable EvaluatedModel> results,
      ObservableValue<@Nullable ModelChoice> rival,
      TestBench bench,
      Executor background,
      Executor fx) {
    this.results = results;
    this.rival = rival;
    this.bench = bench;
    this.background = background;
    this.fx = fx;
    results.subscribe(this::onResults);
    rival.subscribe(this::predict);
  }

  /** The picked image; or null. */
  public ReadOnlyObjectProperty<@Nullable Detail> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  /** The network that is held against; or null. */
  public ObservableValue<@Nullable ModelChoice> rivalProperty() {
    return rival;
  }

  /** Picks the test image of that index of the network that is shown. */
  public void pick(int index) {
    EvaluatedModel shown = results.getValue();
    if (shown != null) {
      dataset = shown.dataset();
      Verdict verdict = shown.evaluation().verdicts().get(index);
      detail.set(new Detail(verdict, dataset.test().image(index), null, null));
      predict();
    }
  }

  /** The image stays when another network on the same data is shown. */
  private void onResults() {
    EvaluatedModel shown = results.getValue();
    Detail picked = detail.get();
    if (shown == null || picked == null) {
      return;
    }
    if (shown.dataset().equals(dataset)) {
      Verdict verdict = shown.evaluation().verdicts().get(picked.verdict().index());
      detail.set(new Detail(verdict, picked.image(), picked.prediction(), picked.rival()));
      predict();
    } else {
      detail.set(null);
    }
  }

  private void predict() {
    Detail picked = detail.get();
    EvaluatedModel shown = results.getValue();
    int ticket = ++newest;
    if (picked != null && shown != null) {
      TrainedModel model = shown.choice().model();
      ModelChoice other = rival.getValue();
      background.execute(
          () -> predict(ticket, picked, model, other == null ? null : other.model()));
    }
  }

  private void predict(
      int ticket, Detail picked, TrainedModel model, @Nullable TrainedModel other) {
    try {
      bench.keepOnly(Stream.of(model, other).filter(Objects::nonNull).toList());
      DigitImage image = picked.image();
      Prediction own = bench.predict(model, image);
      Prediction others = other == null ? null : bench.predict(other, image);
      fx.execute(() -> show(ticket, new Detail(picked.verdict(), image, own, others)));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("Test image {} could not be predicted", picked.verdict().index(), e);
    }
  }

  private void show(int ticket, Detail computed) {
    if (ticket == newest) {
      detail.set(computed);
    }
  }
}
