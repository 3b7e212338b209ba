package org.digitworkbench.app;

import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.Run;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.OwnDatasets;
import org.digitworkbench.plan.Plan;
import org.digitworkbench.plan.PlanColors;
import org.digitworkbench.store.PresetLibrary;
import org.digitworkbench.ui.fx.FxPulse;
import org.digitworkbench.ui.shell.ShellView.Page;
import org.digitworkbench.ui.train.PresetsViewModel;
import org.digitworkbench.ui.train.SamplesViewModel;
import org.digitworkbench.ui.train.TrainForm;
import org.digitworkbench.ui.train.TrainView;
import org.digitworkbench.ui.train.TrainViewModel;

/** The Train tab; what it trains is kept. */
final class TrainTab {

  private final WindowParts parts;
  private final NewestModels newest;
  private final TrainViewModel training;
  private final PresetsViewModel presets;

  /**
   * @param ended told of each run that has finished
   */
  TrainTab(WindowParts parts, Trainings trainings, Consumer<Run> ended) {
    this.parts = parts;
    Services services = parts.services();
    this.newest = new NewestModels(parts.models());
    RunKeeper keeper = new RunKeeper(services.runs(), this::color, newest, ended, parts::say);
    this.training =
        new TrainViewModel(
            Presets.all(),
            services.datasets().ids(),
            services.datasets()::title,
            trainings,
            keeper,
            parts.fx(),
            new FxPulse(),
            System::nanoTime);
    presets =
        new PresetsViewModel(
            Presets.all(),
            new PresetLibrary(services.home().presets()),
            parts.threads().keeping(),
            parts.fx());
    noteDrawings();
    parts.shell().workProperty().bind(training.statusTextProperty());
  }

  /** Says of a data set with drawings whose are learned from. */
  private void noteDrawings() {
    TrainForm form = training.form();
    form.dataNoteProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    OwnDatasets.note(
                        form.datasetProperty().get(), drawings(form.datasetProperty().get())),
                form.datasetProperty(),
                parts.collection().drawingsProperty(),
                parts.classDrawings()));
    parts
        .classDrawings()
        .subscribe(all -> {
          if (!all.isEmpty()) {
            training.offerDatasets(parts.services().datasets().ids());
          }
        });
  }

  /** Those that a data set is made with, if it is. */
  private DrawingSet drawings(String dataset) {
    return OwnDatasets.hasClassDrawings(dataset)
        ? parts.classDrawings().get()
        : parts.collection().drawingsProperty().get();
  }

  /** Gives the groups of a plan their colours, which they keep. */
  private void color(Plan plan) {
    Map<String, String> colors = PlanColors.byId(plan);
    parts.palette().putAll(colors);
    parts.palette().putAll(PlanColors.byName(plan));
    parts.threads().keeping().execute(() -> parts.services().colors().keep(colors));
  }

  /** For other tabs, which continue runs in it. */
  TrainViewModel training() {
    return training;
  }

  /** Keeps what is to be trained as a preset, and chooses it. */
  void choose(ExperimentSpec spec) {
    presets.save(spec.title(), spec.description(), spec, training.presetProperty()::set);
    parts.show(WindowTab.TRAIN);
  }

  /** Chooses a data set, and leads to training on it. */
  void learnFrom(String dataset) {
    training.form().datasetProperty().set(dataset);
    parts.show(WindowTab.TRAIN);
  }

  /** Offers what is being trained in the model picker. */
  NewestModels newest() {
    return newest;
  }

  Page page() {
    return WindowTab.TRAIN.page(this::view, _ -> {});
  }

  private Node view() {
    SamplesViewModel samples =
        new SamplesViewModel(
            id -> parts.services().datasets().load(id).train(),
            parts.threads().loading(),
            parts.fx(),
            parts.shell().messageProperty()::set);
    return new TrainView(training, samples, presets, parts.palette()::color, parts.saver());
  }
}
