package org.digitworkbench.app;

import javafx.beans.binding.Bindings;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.drawings.OwnDatasets;
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
  private final TrainViewModel training;

  TrainTab(WindowParts parts, Trainings trainings) {
    this.parts = parts;
    Services services = parts.services();
    RunKeeper keeper = new RunKeeper(services.runs(), new NewestModels(parts.models()), parts::say);
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
                        form.datasetProperty().get(), parts.collection().drawingsProperty().get()),
                form.datasetProperty(),
                parts.collection().drawingsProperty()));
  }

  /** For other tabs, which continue runs in it. */
  TrainViewModel training() {
    return training;
  }

  Page page() {
    SamplesViewModel samples =
        new SamplesViewModel(
            id -> parts.services().datasets().load(id).train(),
            parts.threads().loading(),
            parts.fx(),
            parts.shell().messageProperty()::set);
    PresetsViewModel presets =
        new PresetsViewModel(
            Presets.all(),
            new PresetLibrary(parts.services().home().presets()),
            parts.threads().keeping(),
            parts.fx());
    TrainView view =
        new TrainView(training, samples, presets, parts.palette()::color, parts.saver());
    return new Page("tab-train", "Train", view, _ -> {});
  }
}
