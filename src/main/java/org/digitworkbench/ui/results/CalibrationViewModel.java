package org.digitworkbench.ui.results;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.domain.Calibration;
import org.digitworkbench.domain.CalibrationReading;
import org.digitworkbench.domain.TemperatureEffect;
import org.digitworkbench.domain.TemperatureReading;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.evaluation.TemperatureFit;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.fx.LatestOnly;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the network is as often right as it says, and what a temperature would do to that. Used
 * on the FX thread.
 */
final class CalibrationViewModel {

  /** In place of a class: all of them. */
  static final int ALL = -1;

  private static final Logger LOG = LoggerFactory.getLogger(CalibrationViewModel.class);

  /** What was found out for an evaluation: the effect, or why there is none. */
  private record Fit(EvaluatedModel of, @Nullable TemperatureEffect effect, String problem) {}

  private final ObservableValue<@Nullable EvaluatedModel> results;
  private final ObservableValue<Side> side;
  private final ObjectProperty<Pick> pick;
  private final TemperatureFit temperatures;
  private final Executor background;
  private final Executor fx;

  private final IntegerProperty label = new SimpleIntegerProperty(ALL);
  private final BooleanProperty scaling = new SimpleBooleanProperty();
  private final IntegerProperty bin = new SimpleIntegerProperty(ALL);
  private final ReadOnlyObjectWrapper<@Nullable Calibration> calibration =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Calibration> after = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<String>> words = new ReadOnlyObjectWrapper<>(List.of());

  // What the background thread asks whether it should go on.
  private final AtomicReference<@Nullable EvaluatedModel> wanted = new AtomicReference<>();
  private @Nullable Fit fit;
  private @Nullable Pick made;

  /**
   * @param pick what the gallery shows
   * @param side that is shown; temperatures are fitted only while it is this one
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  CalibrationViewModel(
      ObservableValue<@Nullable EvaluatedModel> results,
      ObservableValue<Side> side,
      ObjectProperty<Pick> pick,
      TemperatureFit temperatures,
      Executor background,
      Executor fx) {
    this.results = results;
    this.side = side;
    this.pick = pick;
    this.temperatures = temperatures;
    this.background = new LatestOnly(background);
    this.fx = fx;
    pick.subscribe(newest -> {
      if (!newest.equals(made)) {
        made = null;
        bin.set(ALL);
      }
    });
    results.subscribe(this::refresh);
    side.subscribe(this::refresh);
    label.subscribe(this::refresh);
    scaling.subscribe(this::refresh);
    bin.subscribe(this::pick);
    refresh();
  }

  /** The network that is shown; or null. */
  ObservableValue<@Nullable EvaluatedModel> resultsProperty() {
    return results;
  }

  /** The predicted class whose images are looked at, or {@link #ALL}. */
  IntegerProperty labelProperty() {
    return label;
  }

  /** Whether to show what a temperature would do. */
  BooleanProperty scalingProperty() {
    return scaling;
  }

  /** Index of the bin that the gallery shows, or -1. */
  IntegerProperty binProperty() {
    return bin;
  }

  /** The network as it is; null without results. */
  ReadOnlyObjectProperty<@Nullable Calibration> calibrationProperty() {
    return calibration.getReadOnlyProperty();
  }

  /** The same images at the fitted temperature; or null. */
  ReadOnlyObjectProperty<@Nullable Calibration> afterProperty() {
    return after.getReadOnlyProperty();
  }

  /** What is shown, in sentences. */
  ReadOnlyObjectProperty<List<String>> wordsProperty() {
    return words.getReadOnlyProperty();
  }

  private void refresh() {
    EvaluatedModel shown = results.getValue();
    Fit known = fit;
    if (shown == null) {
      wanted.set(null);
      show(null, null, List.of());
    } else if (!scaling.get()) {
      wanted.set(null);
      Calibration as = of(shown);
      show(as, null, CalibrationReading.of(as));
    } else if (known != null && known.of().equals(shown)) {
      show(shown, known);
    } else {
      show(of(shown), null, List.of("Fitting the temperature …"));
      if (side.getValue() == Side.CALIBRATION && !shown.equals(wanted.get())) {
        wanted.set(shown);
        background.execute(() -> fit(shown));
      }
    }
    if (bin.get() != ALL) {
      pick();
    }
  }

  private Calibration of(EvaluatedModel shown) {
    return label.get() == ALL
        ? Calibration.of(shown.evaluation())
        : Calibration.of(shown.evaluation(), label.get());
  }

  private void show(EvaluatedModel shown, Fit known) {
    TemperatureEffect effect = of(known);
    if (effect == null) {
      show(of(shown), null, List.of(known.problem()));
    } else {
      show(
          Calibration.of(effect.before()),
          Calibration.of(effect.after()),
          TemperatureReading.of(effect));
    }
  }

  private void show(@Nullable Calibration as, @Nullable Calibration scaled, List<String> said) {
    calibration.set(as);
    after.set(scaled);
    words.set(said);
  }

  /** The effect on the class that is looked at. */
  private @Nullable TemperatureEffect of(@Nullable Fit known) {
    TemperatureEffect effect = known == null ? null : known.effect();
    return effect == null || label.get() == ALL ? effect : effect.among(label.get());
  }

  private void fit(EvaluatedModel shown) {
    Fit found;
    try {
      found =
          new Fit(
              shown,
              temperatures.of(
                  shown.choice().model(),
                  shown.evaluation(),
                  share -> {
                    tell(shown, () -> words.set(List.of(fitting(share))));
                    return shown.equals(wanted.get());
                  }),
              "");
    } catch (CancellationException _) {
      return;
    } catch (WorkbenchException e) {
      LOG.warn("No temperature for {}", shown.choice().name(), e);
      found =
          new Fit(
              shown,
              null,
              Objects.requireNonNullElse(e.getMessage(), "No temperature could be fitted."));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("No temperature for {}", shown.choice().name(), e);
      found = new Fit(shown, null, "No temperature could be fitted; the log has the details.");
    }
    Fit news = found;
    tell(
        shown,
        () -> {
          wanted.set(null);
          fit = news;
          refresh();
        });
  }

  private static String fitting(double share) {
    return "Fitting the temperature: %.0f %% …".formatted(Math.floor(100 * share));
  }

  /** On the FX thread, if that network is still wanted. */
  private void tell(EvaluatedModel about, Runnable news) {
    fx.execute(() -> {
      if (about.equals(wanted.get())) {
        news.run();
      }
    });
  }

  /** The images of the bin, all of those that the diagram speaks of. */
  private void pick() {
    EvaluatedModel shown = results.getValue();
    if (shown == null) {
      return;
    }
    if (bin.get() == ALL) {
      if (made != null) {
        made = null;
        pick.set(Pick.MISTAKES);
      }
      return;
    }
    BitSet images =
        label.get() == ALL
            ? Calibration.images(shown.evaluation(), bin.get())
            : Calibration.images(shown.evaluation(), bin.get(), label.get());
    Fit known = fit;
    TemperatureEffect effect =
        scaling.get() && known != null && known.of().equals(shown) ? known.effect() : null;
    if (effect != null) {
      images.and(effect.measured());
    }
    Calibration as = Objects.requireNonNull(calibration.get());
    int count = images.cardinality();
    made =
        new Pick.Images(
            "%s%s with a confidence of %s"
                .formatted(
                    count == 1 ? "1 image" : ResultsText.count(count) + " images",
                    label.get() == ALL
                        ? ""
                        : " predicted as "
                            + ClassNames.inSentence(shown.dataset().classNames().get(label.get())),
                    CalibrationReading.range(as.bins().get(bin.get()))),
            images);
    pick.set(made);
  }
}
