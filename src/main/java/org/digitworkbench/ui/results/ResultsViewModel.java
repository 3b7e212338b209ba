package org.digitworkbench.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.OwnDatasets;
import org.digitworkbench.evaluation.Evaluations;
import org.digitworkbench.evaluation.TemperatureFit;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the picked network while the tab is shown, and keeps the last evaluations. The newest
 * pick wins: an evaluation of another network that still runs is ended. Used on the FX thread.
 */
public final class ResultsViewModel {

  /** What the tab shows. */
  public enum Phase {
    NO_MODEL,
    NO_DRAWINGS,
    /** The networks have learned from everybody who has drawn. */
    NO_OTHER_WRITERS,
    /** Our drawings are digits, and the network knows none. */
    NO_DIGITS,
    WORKING,
    READY,
    FAILED
  }

  /** What the network is held against. */
  public enum Subject {
    TEST_IMAGES,
    DRAWINGS,
    /** The drawings of all who share a class's folder. */
    CLASS
  }

  private final ModelPicker models;
  private final Evaluating own;
  private final Evaluating rivals;
  private final DatasetSource datasets;
  private final ObservableValue<DrawingSet> drawings;
  private ObservableValue<DrawingSet> classDrawings = new SimpleObjectProperty<>(DrawingSet.EMPTY);

  private final BooleanProperty active = new SimpleBooleanProperty();
  private final ObjectProperty<Subject> subject = new SimpleObjectProperty<>(Subject.TEST_IMAGES);
  private final ObjectProperty<Side> side = new SimpleObjectProperty<>(Side.MATRIX);
  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NO_MODEL);
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
  private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable EvaluatedModel> results =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable EvaluatedModel> rivalResults =
      new ReadOnlyObjectWrapper<>();
  private final ObservableValue<@Nullable ModelChoice> rival;
  private final GalleryViewModel gallery;
  private final DetailViewModel detail = new DetailViewModel(results, rivalResults);
  private final NetworksViewModel networks;
  private final CalibrationViewModel calibration;
  private final WritersViewModel writers;

  /**
   * @param evaluations asked on the background thread
   * @param drawings the class's own drawings
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  public ResultsViewModel(
      Evaluations evaluations,
      DatasetSource datasets,
      ObservableValue<DrawingSet> drawings,
      ModelPicker models,
      Executor background,
      Executor fx) {
    this.models = models;
    this.datasets = datasets;
    this.drawings = drawings;
    this.rival = models.comparableRival();
    this.gallery = new GalleryViewModel(results, rivalResults, background, fx);
    this.networks = new NetworksViewModel(results, rivalResults, models, gallery.pickProperty());
    this.writers = new WritersViewModel(results, gallery.pickProperty());
    TemperatureFit temperatures = new TemperatureFit(evaluations, datasets);
    this.calibration =
        new CalibrationViewModel(
            results, side, gallery.pickProperty(), temperatures, background, fx);
    this.own =
        new Evaluating(
            evaluations,
            datasets,
            background,
            fx,
            new Evaluating.Watcher() {
              @Override
              public void progress(double share) {
                showProgress(share);
              }

              @Override
              public void done(EvaluatedModel evaluated) {
                show(evaluated);
              }

              @Override
              public void failed(String sentence) {
                fail(sentence);
              }
            });
    this.rivals =
        new Evaluating(
            evaluations,
            datasets,
            background,
            fx,
            new Evaluating.Watcher() {
              @Override
              public void progress(double share) {
                // What is shown of the picked network does not wait for it.
              }

              @Override
              public void done(EvaluatedModel evaluated) {
                rivalResults.set(evaluated);
              }

              @Override
              public void failed(String sentence) {
                rivalResults.set(null);
              }
            });
    active.subscribe(this::refresh);
    models.shownProperty().subscribe(this::refresh);
    rival.subscribe(this::changeRival);
    subject.subscribe(this::refresh);
    drawings.subscribe(this::refresh);
    refresh();
  }

  /** Has networks held against these drawings too, while there are any. */
  public void offerClass(ObservableValue<DrawingSet> ofClass) {
    classDrawings = ofClass;
    ofClass.subscribe(all -> {
      if (subject.get() == Subject.CLASS) {
        subject.set(all.isEmpty() ? Subject.TEST_IMAGES : Subject.CLASS);
        refresh();
      }
    });
  }

  /** The drawings of the class; none without one. */
  ObservableValue<DrawingSet> classDrawings() {
    return classDrawings;
  }

  /** Whether the tab is shown; while it is not, nothing is computed. */
  public BooleanProperty activeProperty() {
    return active;
  }

  /** What the network is held against. */
  public ObjectProperty<Subject> subjectProperty() {
    return subject;
  }

  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /** Share of the images that have been evaluated, while it is being worked. */
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** Why the drawings are not evaluated, for a network that knows no digits. */
  ObservableValue<String> noDigits() {
    return models
        .shownProperty()
        .map(choice ->
            "%s was trained on %s, and our drawings are digits. Pick another network, or go back to the test images."
                .formatted(choice.title(), models.classes(choice).title()))
        .orElse("");
  }

  /** Why the evaluation failed; empty if it did not. */
  public ReadOnlyStringProperty errorProperty() {
    return error.getReadOnlyProperty();
  }

  /** What is shown, of the picked network or of an earlier state of it; or null. */
  public ReadOnlyObjectProperty<@Nullable EvaluatedModel> resultsProperty() {
    return results.getReadOnlyProperty();
  }

  /** The same of its rival, on the same images; null without one, or until it is there. */
  public ReadOnlyObjectProperty<@Nullable EvaluatedModel> rivalResultsProperty() {
    return rivalResults.getReadOnlyProperty();
  }

  /** What is shown beside the gallery. */
  public ObjectProperty<Side> sideProperty() {
    return side;
  }

  /** The images of the evaluation that is shown. */
  public GalleryViewModel gallery() {
    return gallery;
  }

  /** The picked image of the gallery. */
  public DetailViewModel detail() {
    return detail;
  }

  /** The network against its rival. */
  NetworksViewModel networks() {
    return networks;
  }

  /** Whether the network is as often right as it says. */
  CalibrationViewModel calibration() {
    return calibration;
  }

  /** How well the network reads each writer of the drawings. */
  WritersViewModel writers() {
    return writers;
  }

  /** Tries again after a failure. */
  public void retry() {
    refresh();
  }

  private void refresh() {
    ModelChoice choice = models.shownProperty().getValue();
    DrawingSet on = drawings(choice);
    // The picked network comes first.
    rivals.want(null);
    if (choice == null) {
      clear(Phase.NO_MODEL);
    } else if (on != null && !models.classes(choice).areDigits()) {
      clear(Phase.NO_DIGITS);
    } else if (on != null && on.isEmpty()) {
      clear(drawings.getValue().isEmpty() ? Phase.NO_DRAWINGS : Phase.NO_OTHER_WRITERS);
    } else if (active.get()) {
      EvaluatedModel shown = results.get();
      if (shown != null && shown.choice().equals(choice) && shown.isOf(on)) {
        own.want(null);
        refreshRival();
      } else {
        if (shown == null) {
          progress.set(0);
          phase.set(Phase.WORKING);
        }
        own.want(new Evaluating.Request(choice, on, datasets.tested(dataset(choice))));
      }
    } else {
      own.want(null);
    }
  }

  /**
   * The drawings that the network is held against, if not against test images: those of the writers
   * whom neither it nor its rival has learned from.
   */
  private @Nullable DrawingSet drawings(@Nullable ModelChoice choice) {
    // The test images of a network that has learned from drawings alone are drawings too.
    boolean drawn = subject.get() != Subject.TEST_IMAGES || dataset(choice).equals(DrawingSet.ID);
    DrawingSet all =
        subject.get() == Subject.CLASS ? classDrawings.getValue() : drawings.getValue();
    return drawn ? OwnDatasets.unseenBy(models(choice, rival.getValue()), all) : null;
  }

  private static List<TrainedModel> models(@Nullable ModelChoice... choices) {
    List<TrainedModel> models = new ArrayList<>();
    for (ModelChoice choice : choices) {
      if (choice != null) {
        models.add(choice.model());
      }
    }
    return models;
  }

  private static String dataset(@Nullable ModelChoice choice) {
    return choice == null ? "" : choice.model().training().data().dataset();
  }

  /** What the picked network is held against may depend on its rival. */
  private void changeRival() {
    EvaluatedModel shown = results.get();
    if (shown != null && !shown.isOf(drawings(shown.choice()))) {
      refresh();
    } else {
      refreshRival();
    }
  }

  private void clear(Phase why) {
    own.want(null);
    results.set(null);
    rivalResults.set(null);
    phase.set(why);
  }

  /** The rival on the same images, once the picked network has been shown. */
  private void refreshRival() {
    EvaluatedModel shown = results.get();
    ModelChoice other = rival.getValue();
    EvaluatedModel known = rivalResults.get();
    if (shown == null || other == null) {
      rivals.want(null);
      rivalResults.set(null);
    } else if (known == null
        || !known.choice().equals(other)
        || !known.dataset().equals(shown.dataset())) {
      if (known != null && !known.dataset().equals(shown.dataset())) {
        rivalResults.set(null);
      }
      if (active.get()) {
        rivals.want(new Evaluating.Request(other, shown.drawings(), shown.dataset().id()));
      }
    }
  }

  /**
   * What is shown of another network or of other images goes when it takes more than a moment; the
   * next epoch of the same network takes the place of the one before.
   */
  private void showProgress(double share) {
    progress.set(share);
    EvaluatedModel shown = results.get();
    ModelChoice choice = models.shownProperty().getValue();
    boolean drawn = drawings(choice) != null;
    if (shown != null
        && (choice == null
            || !shown.choice().name().equals(choice.name())
            || shown.isOfDrawings() != drawn)) {
      results.set(null);
      rivalResults.set(null);
      phase.set(Phase.WORKING);
    }
  }

  private void show(EvaluatedModel evaluated) {
    results.set(evaluated);
    error.set("");
    phase.set(Phase.READY);
    refreshRival();
  }

  private void fail(String sentence) {
    results.set(null);
    rivalResults.set(null);
    error.set(sentence);
    phase.set(Phase.FAILED);
  }
}
