package org.digitworkbench.ui.inside.room;

import java.util.Objects;
import java.util.function.Supplier;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.LayerActivation;
import org.digitworkbench.engine.Probe;
import org.digitworkbench.inside.Ascent;
import org.digitworkbench.inside.BareLayer;
import org.digitworkbench.inside.LayerReading;
import org.digitworkbench.inside.UnitStatistics;
import org.jspecify.annotations.Nullable;

/**
 * Reads what one layer of one network gives for its test images, and keeps that as long as the
 * layer is asked about; makes images that excite its units. Used on one background thread.
 */
final class Study {

  private final Supplier<Engine> engine;
  private final DatasetSource datasets;
  private @Nullable Subject subject;
  private @Nullable ImageSet images;
  private @Nullable LayerReading reading;
  private final Eye plain = new Eye();
  private final Eye bare = new Eye();

  Study(Supplier<Engine> engine, DatasetSource datasets) {
    this.engine = engine;
    this.datasets = datasets;
  }

  /**
   * Studies that from now on; nothing is read anew that is read already.
   *
   * @throws WorkbenchException if there are no test images, or is no memory for their values
   */
  void open(Subject wanted) {
    Subject before = subject;
    subject = wanted;
    if (before == null || !before.hasLayerOf(wanted)) {
      reading = null;
      images = null;
    }
    if (images == null) {
      images = images(wanted.model());
    }
    LayerReading kept = reading;
    if (kept == null || !kept.has(wanted.channel())) {
      reading = null; // before there is a new one of the same size
      try {
        reading =
            new LayerReading(wanted.model().network(), wanted.layer(), wanted.channel(), images);
      } catch (OutOfMemoryError e) {
        throw new WorkbenchException(
            "There is not enough memory for the values of the test images.", e);
      }
    }
  }

  private ImageSet images(TrainedModel model) {
    ImageSet test = datasets.load(model.training().data().dataset()).test();
    if (test.size() == 0) {
      throw new WorkbenchException("The data set of this network has no test images.");
    }
    return test;
  }

  /** Whether that is what it has opened. */
  boolean isAbout(Subject wanted) {
    return wanted.equals(subject) && reading != null;
  }

  boolean isComplete() {
    return reading().isComplete();
  }

  /** Share of the test images that are read, from 0 to 1. */
  double progress() {
    return reading().progress();
  }

  /** Number of test images. */
  int size() {
    return Objects.requireNonNull(images).size();
  }

  /** Reads some test images more. */
  void readOn() {
    Subject s = Objects.requireNonNull(subject);
    reading().readOn(eye(s.model(), LayerReading.readable(s.model(), s.layer())));
  }

  /** What came of it, once complete. */
  Studied studied() {
    Subject s = Objects.requireNonNull(subject);
    UnitStatistics unit = reading().channel(s.channel());
    ImageSet test = Objects.requireNonNull(images);
    DigitImage best = test.image(unit.most().getFirst().image());
    return new Studied(
        s,
        test,
        datasets.classes(s.model().training().data().dataset()),
        unit,
        reading().layer(),
        excitement(s, best));
  }

  /** Goes some steps uphill. */
  void climb(Subject of, Ascent ascent, int steps) {
    Probe probe = eye(of.model(), BareLayer.climbable(of.model(), of.layer()));
    for (int i = 0; i < steps && !ascent.isComplete(); i++) {
      ascent.step(probe);
    }
  }

  /** What the unit gives for an image; of a feature map the largest of its values. */
  Excited excitement(Subject of, DigitImage image) {
    LayerActivation layer = eye(of.model(), of.model()).look(image.ink()).get(of.layer());
    int area = layer.shape().height() * layer.shape().width();
    int largest = of.channel() * area;
    for (int i = largest + 1; i < (of.channel() + 1) * area; i++) {
      largest = layer.sums()[i] > layer.sums()[largest] ? i : largest;
    }
    return new Excited(image, layer.values()[largest], layer.sums()[largest]);
  }

  private LayerReading reading() {
    return Objects.requireNonNull(reading);
  }

  /** The network as it is, or without the activation of a layer. */
  private Probe eye(TrainedModel model, TrainedModel seen) {
    return seen == model ? plain.probe(engine, model, seen) : bare.probe(engine, model, seen);
  }

  /** A probe that is kept as long as the same network is seen. */
  private static final class Eye {

    private @Nullable TrainedModel model;
    private @Nullable TrainedModel seen;
    private @Nullable Probe probe;

    Probe probe(Supplier<Engine> engine, TrainedModel wanted, TrainedModel wantedSeen) {
      Probe open = probe;
      boolean same = model == wanted && seen != null && seen.network().equals(wantedSeen.network());
      if (open == null || !same) {
        if (open != null) {
          probe = null;
          open.close();
        }
        open = engine.get().probe(wantedSeen);
        probe = open;
        model = wanted;
        seen = wantedSeen;
      }
      return open;
    }
  }
}
