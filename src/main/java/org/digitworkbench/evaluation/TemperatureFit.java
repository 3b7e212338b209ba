package org.digitworkbench.evaluation;

import java.util.BitSet;
import java.util.function.DoublePredicate;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.Predictions;
import org.digitworkbench.domain.TemperatureEffect;
import org.digitworkbench.domain.TemperatureEffect.Source;
import org.digitworkbench.domain.TemperatureScaling;
import org.digitworkbench.domain.TrainedModel;

/**
 * Fits a temperature to a network on images that it has not learned from: training images beyond
 * its limit; if it has learned from all of them, test images that the effect is then not measured
 * on. Safe for any thread.
 */
public final class TemperatureFit {

  /** More images would hardly change one number. */
  public static final int MOST = 5_000;

  /** With fewer training images left it is test images that are taken. */
  private static final int LEAST = 200;

  private final Evaluations evaluations;
  private final DatasetSource datasets;

  public TemperatureFit(Evaluations evaluations, DatasetSource datasets) {
    this.evaluations = evaluations;
    this.datasets = datasets;
  }

  /**
   * The temperature, and what it does to that evaluation of the network.
   *
   * @param progress as in {@link Evaluations#predictions}
   * @throws org.digitworkbench.domain.WorkbenchException if the data set of the network cannot be
   *     read
   * @throws java.util.concurrent.CancellationException if {@code progress} ended it
   */
  public TemperatureEffect of(TrainedModel model, Evaluation shown, DoublePredicate progress) {
    String id = model.training().data().dataset();
    Dataset learned = datasets.load(datasets.tested(id));
    int limit = model.training().data().trainLimit();
    // Where images are repeated, or another data set is tested on, those beyond the limit are no
    // others.
    boolean heldOutHere = learned.id().equals(id) && learned.train().distinct() == learned.train();
    int left = limit == 0 || !heldOutHere ? 0 : learned.train().size() - limit;
    if (left >= LEAST) {
      ImageSet heldOut = learned.train().slice(limit, Math.min(MOST, left));
      return fit(model, heldOut, Source.HELD_OUT, shown, progress);
    }
    return shown.dataset().equals(learned.id())
        ? halves(shown)
        : fit(model, learned.test(), Source.TEST_IMAGES, shown, progress);
  }

  private TemperatureEffect fit(
      TrainedModel model,
      ImageSet images,
      Source source,
      Evaluation shown,
      DoublePredicate progress) {
    Predictions predictions = evaluations.predictions(model, images, progress);
    TemperatureScaling scaling = TemperatureScaling.fit(predictions, images::label);
    BitSet all = new BitSet();
    all.set(0, shown.predictions().size());
    return TemperatureEffect.of(scaling, source, images.size(), shown, all);
  }

  /** Every second image, so that both halves are alike: MNIST has its easier ones in front. */
  private static TemperatureEffect halves(Evaluation shown) {
    BitSet even = new BitSet();
    BitSet odd = new BitSet();
    for (int index = 0; index < shown.predictions().size(); index++) {
      (index % 2 == 0 ? even : odd).set(index);
    }
    Evaluation half = shown.among(even);
    TemperatureScaling scaling =
        TemperatureScaling.fit(half.predictions(), index -> half.verdicts().get(index).truth());
    return TemperatureEffect.of(scaling, Source.HALF, even.cardinality(), shown, odd);
  }
}
