package org.digitworkbench.cli.drawings;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.cli.console.Paths;
import org.digitworkbench.cli.console.Texts;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.drawings.Imported;
import org.digitworkbench.drawings.WriterName;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds labelled images to the kept drawings. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Add labelled images to the kept drawings, except those that are there already.")
public final class DrawingsImportCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final PrintStream out;
  private final PrintStream err;

  @Parameters(
      paramLabel = "PATH",
      description =
          "A file *-images-idx3-ubyte.gz with its labels beside it, or a folder that holds folders named 0 to 9 with pictures, or pictures named like 7_ada.png.")
  private String path = "";

  @Option(
      names = "--writer",
      paramLabel = "NAME",
      description = "The writer of those that do not name one.")
  private String writer = "";

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  public DrawingsImportCommand(Supplier<Toolbox> toolbox, PrintStream out, PrintStream err) {
    this.toolbox = toolbox;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    Toolbox toolbox = this.toolbox.get();
    Imported read = new DrawingSource(toolbox, err).read(Paths.of(path), WriterName.of(writer));
    int added = toolbox.drawings().keepAll(read.images());
    int known = read.images().size() - added;
    if (json) {
      JsonLines lines = new JsonLines(out);
      lines.print(
          lines
              .object()
              .put("added", added)
              .put("known", known)
              .put("unreadable", read.unreadable())
              .put("drawings", toolbox.drawings().all().size()));
    } else {
      out.printf(
          "Imported %s from %s; %s %s there already.%n",
          added == 1 ? "1 drawing" : Texts.count(added) + " drawings",
          path,
          Texts.count(known),
          known == 1 ? "was" : "were");
    }
    return 0;
  }
}
