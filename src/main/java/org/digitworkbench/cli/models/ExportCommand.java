package org.digitworkbench.cli.models;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.cli.console.OutputFile;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.onnx.OnnxExport;
import org.digitworkbench.store.AtomicFiles;
import org.digitworkbench.store.ModelEntry;
import org.digitworkbench.store.ModelFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a model as DL4J's zip or as ONNX, for programs without the workbench. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Write a model for programs without the workbench: as an ONNX file if the name ends in .onnx,",
      "else as a zip that DL4J's ModelSerializer opens."
    })
public final class ExportCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final String version;
  private final PrintStream out;

  @Parameters(
      paramLabel = "MODEL",
      description = "A name that the command models lists, or a file.")
  private String modelName = "";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "The file to write.")
  private Path output = Path.of("");

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  /**
   * @param version of the workbench, which an ONNX file names
   */
  public ExportCommand(Supplier<Toolbox> toolbox, String version, PrintStream out) {
    this.toolbox = toolbox;
    this.version = version;
    this.out = out;
  }

  @Override
  public Integer call() {
    Toolbox toolbox = this.toolbox.get();
    ModelEntry entry = toolbox.models().find(modelName);
    OutputFile.requireWritable(output);
    requireNoModel(entry);
    TrainedModel model = toolbox.models().read(entry);
    boolean onnx = OnnxExport.isOnnx(output);
    byte[] bytes = onnx ? OnnxExport.of(model, version) : toolbox.engine().get().export(model);
    new AtomicFiles().write(output, "The model", file -> file.write(bytes));
    String scaling = model.training().data().scaling().title();
    if (json) {
      JsonLines lines = new JsonLines(out);
      lines.print(
          lines
              .object()
              .put("model", entry.name())
              .put("file", output.toString())
              .put("bytes", bytes.length)
              .put("pixelScaling", scaling));
    } else {
      out.printf("Exported %s to %s.%n", entry.name(), output);
      if (onnx) {
        out.println(
            "It takes pixels from 0 (paper) to 255 (ink), batch x 28 x 28, and gives ten probabilities.");
      } else {
        out.printf(
            "The scaling of the pixels to %s is not part of its network but is in the zip as a "
                + "normaliser;%nthe state of the optimiser is not in it.%n",
            scaling);
      }
    }
    return 0;
  }

  /** The export has less in it than a model of the workbench, so it must not take its place. */
  private void requireNoModel(ModelEntry entry) {
    String name = String.valueOf(output.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(ModelFiles.EXTENSION) || isSame(entry.path(), output)) {
      throw new WorkbenchException(
          "The export cannot be saved to %s, a name for models of the workbench; choose a name that ends in .zip or .onnx."
              .formatted(output));
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException _) {
      return false;
    }
  }
}
