package org.digitworkbench.ui.breaking;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the ways to break an answer have in common. Used on the FX thread. */
final class Bench {

  private static final Logger LOG = LoggerFactory.getLogger(Bench.class);

  static final String NO_MODEL = "Pick or train a network first";
  private static final String FAILED = "The network gave no answer; the log has the details.";

  private final ObservableValue<@Nullable DigitImage> image;
  private final ModelPicker models;
  private final ObservableValue<@Nullable ModelChoice> rival;
  private final Probes probes;
  private final Executor background;
  private final Executor fx;

  /**
   * @param engine asked on the background thread
   * @param image what the network sees; null for a blank sheet
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  Bench(
      Supplier<Engine> engine,
      ObservableValue<@Nullable DigitImage> image,
      ModelPicker models,
      Executor background,
      Executor fx) {
    this.image = image;
    this.models = models;
    this.rival = models.comparableRival();
    this.probes = new Probes(engine);
    this.background = background;
    this.fx = fx;
  }

  ModelPicker models() {
    return models;
  }

  /** For tasks on the background thread. */
  Probes probes() {
    return probes;
  }

  Executor background() {
    return background;
  }

  Executor fx() {
    return fx;
  }

  /** What is drawn; null for a blank sheet. */
  @Nullable DigitImage image() {
    return image.getValue();
  }

  /** The picked network; or null. */
  @Nullable ModelChoice model() {
    return models.shownProperty().getValue();
  }

  /** Its rival, if that tells the same classes apart; else null. */
  @Nullable ModelChoice rival() {
    return rival.getValue();
  }

  /** What the picked network tells apart. */
  Classes classes() {
    return models.classes(model());
  }

  /** Calls that now and whenever another image or network is looked at. */
  void onChange(Runnable update) {
    image.subscribe(_ -> update.run());
    onNetworks(update);
  }

  /** Calls that now and whenever another network or rival is picked. */
  void onNetworks(Runnable update) {
    models.shownProperty().subscribe(_ -> update.run());
    rival.subscribe(_ -> update.run());
  }

  /** What to do before anything can be broken; empty if nothing is missing. */
  String missing() {
    if (model() == null) {
      return NO_MODEL;
    }
    return image() == null
        ? "Draw %s to see what changes the answer".formatted(classes().one())
        : "";
  }

  /** What something is made of. */
  record Subject(
      DigitImage image, ModelChoice model, @Nullable ModelChoice rival, Classes classes) {}

  /**
   * Has something made of what is looked at now, and shows it, if by then it still is what is
   * wanted; null at once where something is missing.
   *
   * @param updates on the background thread, the newest wins
   * @param hint told what is missing or went wrong
   * @param making called there
   * @param wanted asked on the FX thread
   */
  <T> void make(
      Executor updates,
      StringProperty hint,
      ObjectProperty<@Nullable T> shown,
      Function<Subject, T> making,
      Predicate<T> wanted) {
    hint.set(missing());
    DigitImage seen = image();
    ModelChoice picked = model();
    if (seen == null || picked == null) {
      shown.set(null);
      return;
    }
    Subject subject = new Subject(seen, picked, rival(), classes());
    updates.execute(() -> {
      try {
        T made = making.apply(subject);
        fx.execute(() -> {
          // An older one is not shown over a sheet that has been cleared meanwhile.
          if (missing().isEmpty() && wanted.test(made)) {
            shown.set(made);
          }
        });
      } catch (RuntimeException | LinkageError e) {
        fail(e, hint::set);
      }
    });
  }

  /** Writes to the log what went wrong, and says it in a sentence on the FX thread. */
  void fail(Throwable error, Consumer<String> sentence) {
    LOG.error("The answer could not be attacked", error);
    String text = WorkbenchException.sentence(error, FAILED);
    fx.execute(() -> sentence.accept(text));
  }
}
