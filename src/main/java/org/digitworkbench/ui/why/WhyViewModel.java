package org.digitworkbench.ui.why;

import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.ui.fx.LatestOnly;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Explains the answer anew whenever the image or the picked network changes, while it is shown; the
 * newest image wins. Between two of them it reads the training images of a newly picked network,
 * some hundred at a time. Used on the FX thread.
 */
public final class WhyViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(WhyViewModel.class);

  private static final String NO_MODEL = "Pick or train a network first";
  private static final String NO_IMAGE = "Draw %s to see the saliency of its pixels";
  private static final String FAILED =
      "The answer could not be explained; the log has the details.";

  private final ObservableValue<@Nullable DigitImage> image;
  private final ObservableValue<@Nullable ModelChoice> choice;
  private final Explainer explainer;
  private final Executor background;
  private final Executor updates;
  private final Executor fx;

  private final BooleanProperty active = new SimpleBooleanProperty();
  private final ReadOnlyObjectWrapper<Outcome> outcome =
      new ReadOnlyObjectWrapper<>(Outcome.without(NO_IMAGE.formatted("a digit")));
  private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");

  /** What the background thread asks whether it should read on. */
  private volatile @Nullable TrainedModel wanted;

  /** Of the background thread: whether its queue has a task that reads on. */
  private boolean readingOn;

  /**
   * @param explainer used on the background thread, by nobody else while that works
   * @param image what the network sees; null for a blank sheet
   * @param choice the picked network
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  public WhyViewModel(
      Explainer explainer,
      ObservableValue<@Nullable DigitImage> image,
      ObservableValue<@Nullable ModelChoice> choice,
      Executor background,
      Executor fx) {
    this.image = image;
    this.choice = choice;
    this.explainer = explainer;
    this.background = background;
    this.updates = new LatestOnly(background);
    this.fx = fx;
    active.subscribe(_ -> update());
    image.subscribe(_ -> update());
    choice.subscribe(_ -> update());
  }

  /**
   * What came of an image.
   *
   * @param explanation null if there is none
   * @param hint why there is none, or what to do for one; else empty
   * @param neighbourhood what the neighbours are near in
   */
  record Outcome(@Nullable Explanation explanation, String hint, String neighbourhood) {

    static Outcome without(String hint) {
      return new Outcome(null, hint, "");
    }
  }

  /** Whether it is shown; while it is not, nothing is computed. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** What is shown: of the newest image, or while that is explained, of an older one. */
  ReadOnlyObjectProperty<Outcome> outcomeProperty() {
    return outcome.getReadOnlyProperty();
  }

  /** How far the training images are read, or why they cannot be; empty when they are. */
  ReadOnlyStringProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  private void update() {
    ModelChoice picked = choice.getValue();
    TrainedModel model = picked == null ? null : picked.model();
    DigitImage seen = image.getValue();
    wanted = active.get() ? model : null;
    if (active.get()) {
      updates.execute(() -> explain(model, seen));
    }
  }

  private void explain(@Nullable TrainedModel model, @Nullable DigitImage seen) {
    try {
      explainer.open(model);
      Outcome made = outcome(model, seen);
      String state = explainer.reading();
      fx.execute(() -> show(made, state));
      if (!readingOn && explainer.hasMore()) {
        readingOn = true;
        background.execute(this::readOn);
      }
    } catch (RuntimeException | LinkageError e) {
      fail(e);
    }
  }

  private Outcome outcome(@Nullable TrainedModel model, @Nullable DigitImage seen) {
    if (model == null) {
      return Outcome.without(NO_MODEL);
    }
    return seen == null
        ? Outcome.without(NO_IMAGE.formatted(explainer.classes().one()))
        : new Outcome(explainer.explain(seen), "", explainer.neighbourhood());
  }

  /** One chunk; the next one queues behind a newer image. */
  private void readOn() {
    readingOn = false;
    if (explainer.model() != wanted) {
      return;
    }
    try {
      boolean news = explainer.readOn();
      String state = explainer.reading();
      fx.execute(() -> reading.set(state));
      if (explainer.hasMore()) {
        readingOn = true;
        background.execute(this::readOn);
      }
      if (news) {
        fx.execute(this::update);
      }
    } catch (RuntimeException | LinkageError e) {
      fail(e);
    }
  }

  private void fail(Throwable error) {
    LOG.error("The answer could not be explained", error);
    String sentence = WorkbenchException.sentence(error, FAILED);
    fx.execute(() -> show(Outcome.without(sentence), ""));
  }

  private void show(Outcome made, String state) {
    outcome.set(made);
    reading.set(state);
  }
}
