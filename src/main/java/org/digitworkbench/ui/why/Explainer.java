package org.digitworkbench.ui.why;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.Inspector;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.explain.NearestDigits;
import org.digitworkbench.explain.Neighbour;
import org.digitworkbench.explain.Occlusion;
import org.digitworkbench.explain.Saliency;
import org.digitworkbench.store.FloatCache;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.fx.Remaining;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Explains the answers of one network, which it keeps together with its values for the training
 * images. Used on one background thread.
 */
public final class Explainer {

  private static final Logger LOG = LoggerFactory.getLogger(Explainer.class);

  static final int NEIGHBOURS = 5;

  /** To be counted up when an engine gives other values for the same network. */
  private static final String FEATURES = "features 1";

  /** Side of a pixel of the dyed ink on the screen. */
  static final int ZOOM = 4;

  /** How often the neighbours are looked for anew while the training images are read. */
  private static final int NEWS = 20;

  /** Below this loss of probability no patch decides. */
  private static final double NOTABLE = 0.01;

  private final Supplier<Engine> engine;
  private final DatasetSource datasets;
  private final FloatCache cache;
  private final Fingerprints fingerprints;
  private @Nullable Subject subject;

  /** Of the subject, while training images are still to be read. */
  private @Nullable NearestDigits unread;

  /**
   * Of the subject, once all are read. It is on the disk then as well, and stays in memory only
   * while it is asked for.
   */
  private SoftReference<@Nullable NearestDigits> whole = new SoftReference<>(null);

  /** By which the index is kept. */
  private String key = "";

  private final Remaining remaining = new Remaining(System::nanoTime);

  /** Why there is no index; else empty. */
  private String trouble = "";

  /**
   * @param engine asked on the background thread
   * @param cache keeps the values for the training images
   */
  public Explainer(
      Supplier<Engine> engine,
      DatasetSource datasets,
      FloatCache cache,
      Fingerprints fingerprints) {
    this.engine = engine;
    this.datasets = datasets;
    this.cache = cache;
    this.fingerprints = fingerprints;
  }

  private record Subject(TrainedModel model, Inspector inspector, Classes classes) {}

  /** The network that is explained; null before the first. */
  @Nullable TrainedModel model() {
    return subject == null ? null : subject.model();
  }

  /** What the network that is explained tells apart. */
  Classes classes() {
    return Objects.requireNonNull(subject).classes();
  }

  /** Explains that network from now on, or none; nothing happens if it is the same. */
  void open(@Nullable TrainedModel model) {
    if (model != model()) {
      if (subject != null) {
        subject.inspector().close();
        subject = null;
      }
      unread = null;
      whole = new SoftReference<>(null);
      trouble = "";
      if (model != null) {
        subject = begin(model);
      }
    }
    if (subject != null && index() == null && trouble.isEmpty()) {
      read(subject);
    }
  }

  /** Forgets the network and what was read for it, until it is opened again. */
  public void rest() {
    open(null);
  }

  private Subject begin(TrainedModel model) {
    Classes classes = datasets.classes(model.training().data().dataset());
    return new Subject(model, engine.get().inspector(model), classes);
  }

  /** Null if there can be none. */
  private @Nullable NearestDigits index() {
    return unread == null ? whole.get() : unread;
  }

  private void keep(NearestDigits index) {
    boolean complete = index.isComplete();
    unread = complete ? null : index;
    whole = new SoftReference<>(complete ? index : null);
  }

  /** Leaves the training images out, if they cannot be had. */
  private void read(Subject s) {
    TrainedModel model = s.model();
    try {
      Dataset dataset = datasets.load(model.training().data().dataset());
      ImageSet images = dataset.train().first(model.training().data().trainLimit()).distinct();
      int width = s.inspector().featureCount();
      key = fingerprints.of(FEATURES, model, images);
      keep(
          cache
              .read(key, NearestDigits.size(images, width) * width)
              .map(features -> NearestDigits.of(images, width, features))
              .orElseGet(() -> new NearestDigits(images, width)));
    } catch (WorkbenchException e) {
      LOG.warn("The training images could not be read", e);
      trouble = Objects.toString(e.getMessage());
    } catch (OutOfMemoryError e) {
      LOG.warn("No memory for the training images' values", e);
      trouble = "There is not enough memory to compare with the training images.";
    }
  }

  /** Why the network answers as it does. */
  Explanation explain(DigitImage image) {
    Subject s = Objects.requireNonNull(subject);
    Saliency saliency = Occlusion.of(s.inspector(), image);
    int label = saliency.prediction().label();
    String answer = ClassNames.withArticle(s.classes().name(label));
    return new Explanation(
        label,
        answer,
        (saliency.prediction().isRejected() ? "If anything, why %s?" : "Why %s?").formatted(answer),
        Dye.ink(image, saliency, ZOOM),
        effect(saliency),
        neighbours(s.inspector(), image),
        s.classes().names());
  }

  private List<Neighbour> neighbours(Inspector inspector, DigitImage image) {
    NearestDigits index = index();
    if (index == null) {
      return List.of();
    }
    ImageSet one = new ImageSet(image.toBytes(), new byte[1]);
    return index.nearest(inspector.features(one, 0, 1), NEIGHBOURS);
  }

  private static String effect(Saliency saliency) {
    Prediction prediction = saliency.prediction();
    double left = saliency.weakestProbability();
    String whole = percent(prediction.confidence());
    return prediction.confidence() - left < NOTABLE
        ? "No %1$d × %1$d pixels decide alone: without any one of them it stays at %2$s."
            .formatted(Occlusion.PATCH, whole)
        : "Without its most telling %1$d × %1$d pixels: %2$s instead of %3$s."
            .formatted(Occlusion.PATCH, percent(left), whole);
  }

  /** Kept together at the end of a line. */
  private static String percent(double share) {
    return Percent.probability(share).replace(' ', '\u00a0');
  }

  /** Whether training images are still to be read. */
  boolean hasMore() {
    return unread != null;
  }

  /**
   * Reads some training images more.
   *
   * @return whether so many were read since the neighbours were last asked for that there may be
   *     others now
   */
  boolean readOn() {
    NearestDigits index = unread;
    if (subject == null || index == null) {
      return false;
    }
    int before = (int) (NEWS * index.progress());
    index.readOn(subject.inspector());
    if (index.isComplete()) {
      cache.write(key, index.features());
      keep(index);
      // One that has read many images at a time keeps room for as many.
      Subject fresh = begin(subject.model());
      subject.inspector().close();
      subject = fresh;
    }
    return index.isComplete() || (int) (NEWS * index.progress()) > before;
  }

  /** How far the training images are read, or why they are not; empty when they are. */
  String reading() {
    NearestDigits index = unread;
    if (index == null) {
      return trouble;
    }
    String left = remaining.at(index.progress());
    return String.format(
        Locale.ROOT,
        "%.0f %% of %,d read%s",
        Math.floor(100 * index.progress()),
        index.size(),
        left.isEmpty() ? "" : ", " + left);
  }

  /** What the neighbours are near in, and among how many if not among all. */
  String neighbourhood() {
    NearestDigits index = index();
    if (subject == null || index == null) {
      return "";
    }
    String place =
        subject.model().network().layers().isEmpty()
            ? "pixel by pixel"
            : "in the last hidden layer";
    return index.isWhole()
        ? place
        : place + String.format(Locale.ROOT, ", first %,d", index.size());
  }
}
