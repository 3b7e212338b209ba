package org.digitworkbench.cli.models;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.cli.console.Paths;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.foreign.Dl4jImport;
import org.digitworkbench.store.ModelEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps a network of DL4J as a model of the workbench. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Keep a network of DL4J as a model of the workbench: a zip that ModelSerializer wrote.",
      "Its layers must be ones that the workbench has."
    })
public final class ImportCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final String version;
  private final PrintStream out;

  @Parameters(paramLabel = "FILE.zip", description = "The zip.")
  private String file = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "Name of the model; that of the file without it.")
  private String name = "";

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  /**
   * @param version of the workbench, for the provenance
   */
  public ImportCommand(Supplier<Toolbox> toolbox, String version, PrintStream out) {
    this.toolbox = toolbox;
    this.version = version;
    this.out = out;
  }

  @Override
  public Integer call() {
    Path zip = Paths.of(file);
    TrainedModel model = Dl4jImport.read(zip, InstantSource.system().instant(), version);
    ModelEntry entry =
        toolbox.get().models().save(name.isBlank() ? Dl4jImport.name(zip) : name, model);
    String network = model.network().shortText();
    String scaling = model.training().data().scaling().title();
    if (json) {
      JsonLines lines = new JsonLines(out);
      lines.print(
          lines
              .object()
              .put("model", entry.name())
              .put("file", entry.path().toString())
              .put("network", network)
              .put("parameters", model.parameters().length)
              .put("pixelScaling", scaling));
    } else {
      out.printf("Imported %s as %s: %s, pixels from %s.%n", zip, entry.name(), network, scaling);
    }
    return 0;
  }
}
