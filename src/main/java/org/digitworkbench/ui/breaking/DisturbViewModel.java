package org.digitworkbench.ui.breaking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.robustness.Disturbance;
import org.digitworkbench.ui.fx.LatestOnly;
import org.jspecify.annotations.Nullable;

/**
 * A disturbance of the drawing, and what the network says of it at every size; the newest drawing
 * wins. Used on the FX thread.
 */
final class DisturbViewModel {

  /** One pattern of noise, always the same. */
  private static final long SEED = 42;

  private final Bench bench;
  private final Executor updates;
  private final BooleanProperty active = new SimpleBooleanProperty();
  private final ObjectProperty<Disturbance> disturbance =
      new SimpleObjectProperty<>(Disturbance.NOISE);
  private final DoubleProperty size = new SimpleDoubleProperty();
  private final ReadOnlyObjectWrapper<@Nullable Disturbed> disturbed =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");

  /**
   * The drawing at every size of a disturbance.
   *
   * @param sizes ascending
   * @param images one for each size
   * @param predictions what the network says of them
   */
  record Disturbed(
      Classes classes,
      Disturbance disturbance,
      List<Double> sizes,
      List<DigitImage> images,
      List<Prediction> predictions) {

    Disturbed {
      sizes = List.copyOf(sizes);
      images = List.copyOf(images);
      predictions = List.copyOf(predictions);
    }

    /** Index of the size that is nearest. */
    int nearest(double size) {
      int best = 0;
      for (int i = 1; i < sizes.size(); i++) {
        if (Math.abs(sizes.get(i) - size) < Math.abs(sizes.get(best) - size)) {
          best = i;
        }
      }
      return best;
    }
  }

  DisturbViewModel(Bench bench) {
    this.bench = bench;
    this.updates = new LatestOnly(bench.background());
    bench.onChange(this::update);
    active.subscribe(_ -> update());
    disturbance.subscribe(_ -> {
      size.set(0);
      update();
    });
  }

  BooleanProperty activeProperty() {
    return active;
  }

  ObjectProperty<Disturbance> disturbanceProperty() {
    return disturbance;
  }

  /** Place of the slider. */
  DoubleProperty sizeProperty() {
    return size;
  }

  /** What is shown; null without a drawing. */
  ReadOnlyObjectProperty<@Nullable Disturbed> disturbedProperty() {
    return disturbed.getReadOnlyProperty();
  }

  /** Why there is nothing, or what to do; else empty. */
  ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  private void update() {
    if (active.get()) {
      Disturbance kind = disturbance.get();
      bench.make(
          updates,
          hint,
          disturbed,
          subject -> disturb(subject, kind),
          made -> made.disturbance() == disturbance.get());
    }
  }

  private Disturbed disturb(Bench.Subject subject, Disturbance kind) {
    List<Double> sizes = kind.fineSizes();
    List<DigitImage> images = new ArrayList<>();
    float[] ink = new float[sizes.size() * DigitImage.SIZE];
    for (double one : sizes) {
      DigitImage made = kind.apply(subject.image(), one, SEED);
      System.arraycopy(made.ink(), 0, ink, images.size() * DigitImage.SIZE, DigitImage.SIZE);
      images.add(made);
    }
    float[] said = bench.probes().of(subject.model().model()).probabilities(ink);
    List<Prediction> predictions = new ArrayList<>();
    for (int i = 0; i < said.length; i += NetworkSpec.CLASSES) {
      predictions.add(Prediction.of(Arrays.copyOfRange(said, i, i + NetworkSpec.CLASSES)));
    }
    return new Disturbed(subject.classes(), kind, sizes, images, predictions);
  }
}
