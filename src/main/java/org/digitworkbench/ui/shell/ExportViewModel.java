package org.digitworkbench.ui.shell;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.onnx.OnnxExport;
import org.digitworkbench.store.AtomicFiles;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.saving.ChosenFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens networks of files, and writes the picked one as ONNX or as a zip for DL4J. Used on the FX
 * thread.
 */
public final class ExportViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(ExportViewModel.class);

  /** The ending of DL4J's zips. */
  static final String ZIP = ".zip";

  private final Supplier<Engine> engine;
  private final String version;
  private final ShellViewModel shell;
  private final Consumer<Path> opener;
  private final Executor background;
  private final Executor fx;
  private final AtomicFiles files = new AtomicFiles();

  /**
   * @param engine asked on the background thread
   * @param version of the workbench, which an ONNX file names
   * @param shell has the picked network, and shows how it went
   * @param opener reads the network of a file and picks it, on the background thread
   * @param fx runs on the FX thread
   */
  public ExportViewModel(
      Supplier<Engine> engine,
      String version,
      ShellViewModel shell,
      Consumer<Path> opener,
      Executor background,
      Executor fx) {
    this.engine = engine;
    this.version = version;
    this.shell = shell;
    this.opener = opener;
    this.background = background;
    this.fx = fx;
  }

  /** Opens a network of the workbench, or one of DL4J, in the background. */
  void open(Path file) {
    String opening = "Opening %s …".formatted(file.getFileName());
    shell.showNotice(opening);
    background.execute(() -> {
      opener.accept(file);
      fx.execute(() -> {
        // Else something is wrong, and said.
        if (opening.equals(shell.noticeProperty().get())) {
          shell.showNotice("Opened " + file.getFileName());
        }
      });
    });
  }

  /** Whether no network is picked. */
  ObservableValue<Boolean> unavailable() {
    return shell.models().selectedProperty().isNull();
  }

  /** The name of the picked network, as that of a file without its ending. */
  String suggestedName() {
    ModelChoice choice = shell.models().selectedProperty().get();
    String name = choice == null ? "network" : choice.name();
    return name.replaceAll("[^\\p{L}\\p{N} ._-]+", "-");
  }

  /**
   * Exports the picked network in the background; the status bar says how it went. A name without
   * an ending gets one, so that no model of the workbench is overwritten.
   *
   * @param ending {@link #ZIP} or that of ONNX, for a name without either
   */
  void export(Path chosen, String ending) {
    ModelChoice choice = shell.models().selectedProperty().get();
    if (choice == null) {
      return;
    }
    Path file = ChosenFile.withEnding(chosen, ending, ZIP, OnnxExport.EXTENSION);
    shell.showNotice("Exporting %s …".formatted(choice.title()));
    background.execute(() -> write(choice, file));
  }

  private void write(ModelChoice choice, Path file) {
    try {
      boolean onnx = OnnxExport.isOnnx(file);
      byte[] bytes =
          onnx ? OnnxExport.of(choice.model(), version) : engine.get().export(choice.model());
      files.write(file, "The network", out -> out.write(bytes));
      String scaling = onnx ? "0 to 255" : choice.model().training().data().scaling().title();
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
