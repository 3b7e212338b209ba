package org.digitworkbench.cli.drawings;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.cli.console.Paths;
import org.digitworkbench.cli.console.ProgressLine;
import org.digitworkbench.cli.console.Texts;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.drawings.DrawingExport;
import org.digitworkbench.drawings.DrawingExport.Format;
import org.digitworkbench.drawings.DrawingSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the kept drawings for other programs, or for another workbench. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write all kept drawings into a new folder.")
public final class DrawingsExportCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final PrintStream out;
  private final PrintStream err;

  @Parameters(paramLabel = "FOLDER", description = "A folder that is new or empty.")
  private String folder = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "png: pictures in folders named by digit; idx: two files like MNIST's. By default ${DEFAULT-VALUE}.",
      defaultValue = "PNG")
  private Format format = Format.PNG;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  public DrawingsExportCommand(Supplier<Toolbox> toolbox, PrintStream out, PrintStream err) {
    this.toolbox = toolbox;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    DrawingSet all = new DrawingSource(toolbox.get(), err).kept();
    ProgressLine progress = new ProgressLine(err);
    try {
      DrawingExport.write(
          all,
          format,
          Paths.of(folder),
          share -> {
            progress.update("export", share, "");
            return true;
          });
    } finally {
      progress.end();
    }
    if (json) {
      JsonLines lines = new JsonLines(out);
      lines.print(
          lines
              .object()
              .put("drawings", all.size())
              .put("format", format.name().toLowerCase(Locale.ROOT))
              .put("folder", folder));
    } else {
      out.printf("Exported %s drawings to %s.%n", Texts.count(all.size()), folder);
    }
    return 0;
  }
}
