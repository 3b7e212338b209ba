package org.digitworkbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.foreign.Dl4jImport;
import org.digitworkbench.store.FileNames;
import org.digitworkbench.store.ModelEntry;
import org.digitworkbench.store.ModelLibrary;
import org.digitworkbench.store.Settings;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.shell.ShellViewModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the shipped and the newest kept models in the background and offers them in the picker. */
final class ModelLoading {

  private static final Logger LOG = LoggerFactory.getLogger(ModelLoading.class);

  /** A model is in memory while it is offered, two to four megabytes each. */
  private static final int MAX_KEPT = 24;

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
   * Reads them; a damaged one is named in the status bar and left out. Picks those of last time.
   *
   * @param picked told of the picked one, which does not wait for those that are read after it
   */
  void run(Settings settings, Consumer<ModelChoice> picked) {
    List<ModelEntry> entries = library.list();
    Stream<ModelEntry> shipped = entries.stream().filter(ModelEntry::shipped);
    Stream<ModelEntry> kept =
        entries.stream()
            .filter(e -> !e.shipped())
            .sorted(Comparator.comparing(ModelLoading::time).reversed())
            .limit(MAX_KEPT);
    List<ModelEntry> all = Stream.concat(shipped, kept).toList();
    String last = settings.model();
    boolean known = all.stream().anyMatch(entry -> entry.name().equals(last));
    List<ModelChoice> choices = new ArrayList<>();
    boolean waiting = true;
    for (ModelEntry entry : all) {
      read(entry, choices);
      if (waiting && !choices.isEmpty() && (!known || entry.name().equals(last))) {
        waiting = false;
        List<ModelChoice> soFar = List.copyOf(choices);
        fx.execute(() -> offer(soFar, settings));
        picked.accept(choices.getLast());
      }
    }
    fx.execute(() -> {
      offer(choices, settings);
      if (picker.rivalProperty().get() == null) {
        picker.rivalProperty().set(find(settings.rival()));
      }
    });
  }

  private void read(ModelEntry entry, List<ModelChoice> choices) {
    try {
      choices.add(new ModelChoice(entry.name(), library.read(entry)));
    } catch (WorkbenchException e) {
      LOG.info("Model {} skipped", entry.path(), e);
      fx.execute(() -> shell.messageProperty().set(e.getMessage()));
    }
  }

  /**
   * Reads a model from anywhere and picks it; a damaged one is named in the status bar. One of DL4J
   * is kept too, so that it is there next time.
   */
  void open(Path file) {
    try {
      ModelEntry entry;
      TrainedModel model;
      if (Dl4jImport.isZip(file)) {
        model = Dl4jImport.read(file, InstantSource.system().instant(), Services.version());
        entry = library.save(Dl4jImport.name(file), model);
      } else {
        entry = library.find(file.toString());
        model = library.read(entry);
      }
      fx.execute(() -> {
        // A file may have the name of a network that is there already.
        String name = FileNames.unique(entry.name(), taken -> find(taken) != null);
        ModelChoice choice = new ModelChoice(name, model);
        picker.put(choice);
        picker.selectedProperty().set(choice);
      });
    } catch (WorkbenchException e) {
      LOG.info("Model {} not opened", file, e);
      fx.execute(() -> shell.messageProperty().set(e.getMessage()));
    }
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
    }
  }

  private @Nullable ModelChoice find(@Nullable String name) {
    return picker.choices().stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
  }

  private static FileTime time(ModelEntry entry) {
    Path file = entry.path();
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException _) {
      return FileTime.fromMillis(0);
    }
  }
}
