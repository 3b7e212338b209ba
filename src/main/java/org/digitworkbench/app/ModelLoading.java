package org.digitworkbench.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.ModelEntry;
import org.digitworkbench.store.ModelLibrary;
import org.digitworkbench.store.Settings;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.shell.ShellViewModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the shipped and the kept models in the background and offers them in the picker. */
final class ModelLoading {

  private static final Logger LOG = LoggerFactory.getLogger(ModelLoading.class);

  private final ModelLibrary library;
  private final ShellViewModel shell;
  private final ModelPicker picker;
  private final Executor fx;

  ModelLoading(ModelLibrary library, ShellViewModel shell, Executor fx) {
    this.library = library;
    this.shell = shell;
    this.picker = shell.models();
    this.fx = fx;
  }

  /**
   * Reads them all; a damaged one is named in the status bar and left out. Picks those of the last
   * time.
   */
  void run(Settings settings) {
    List<ModelChoice> choices = new ArrayList<>();
    for (ModelEntry entry : library.list()) {
      try {
        choices.add(new ModelChoice(entry.name(), library.read(entry)));
      } catch (WorkbenchException e) {
        LOG.info("Model {} left out", entry.path(), e);
        fx.execute(() -> shell.messageProperty().set(e.getMessage()));
      }
    }
    fx.execute(() -> offer(choices, settings));
  }

  private void offer(List<ModelChoice> choices, Settings settings) {
    for (ModelChoice choice : choices) {
      if (find(choice.name()) == null) {
        picker.put(choice);
      }
    }
    if (picker.selectedProperty().get() == null && !choices.isEmpty()) {
      ModelChoice last = find(settings.model());
      picker.selectedProperty().set(last == null ? choices.getFirst() : last);
      picker.rivalProperty().set(find(settings.rival()));
    }
  }

  private @Nullable ModelChoice find(@Nullable String name) {
    return picker.choices().stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
  }
}
