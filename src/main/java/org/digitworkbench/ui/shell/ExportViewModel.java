package org.digitworkbench.ui.shell;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.store.AtomicFiles;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.saving.ChosenFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the picked network as a zip for DL4J. Used on the FX thread. */
public final class ExportViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(ExportViewModel.class);
  private static final String EXTENSION = ".zip";

  private final Supplier<Engine> engine;
  private final ShellViewModel shell;
  private final Executor background;
  private final Executor fx;
  private final AtomicFiles files = new AtomicFiles();

  /**
   * @param engine asked on the background thread
   * @param shell has the picked network, and shows how it went
   * @param fx runs on the FX thread
   */
  public ExportViewModel(
      Supplier<Engine> engine, ShellViewModel shell, Executor background, Executor fx) {
    this.engine = engine;
    this.shell = shell;
    this.background = background;
    this.fx = fx;
  }

  /** Whether no network is picked. */
  ObservableValue<Boolean> unavailable() {
    return shell.models().selectedProperty().isNull();
  }

  /** The name of the picked network, as that of a zip. */
  String suggestedName() {
    ModelChoice choice = shell.models().selectedProperty().get();
    String name = choice == null ? "network" : choice.name();
    return name.replaceAll("[^\\p{L}\\p{N} ._-]+", "-") + EXTENSION;
  }

  /**
   * Exports the picked network in the background; the status bar says how it went. A name without
   * the ending of a zip gets it, so that no model of the workbench is overwritten.
   */
  void export(Path chosen) {
    ModelChoice choice = shell.models().selectedProperty().get();
    if (choice == null) {
      return;
    }
    Path file = ChosenFile.withEnding(chosen, EXTENSION);
    background.execute(() -> write(choice, file));
  }

  private void write(ModelChoice choice, Path file) {
    try {
      byte[] zip = engine.get().export(choice.model());
      files.write(file, "The network", out -> out.write(zip));
      String scaling = choice.model().training().data().scaling().title();
      fx.execute(() ->
          shell.showNotice(
              "Exported %s to %s; it takes pixels from %s"
                  .formatted(choice.title(), file.getFileName(), scaling)));
    } catch (WorkbenchException e) {
      LOG.info("The network was not exported", e);
      fx.execute(() -> shell.messageProperty().set(e.getMessage()));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("The network was not exported", e);
      fx.execute(() ->
          shell
              .messageProperty()
              .set("The network could not be exported; the log has the details."));
    }
  }
}
