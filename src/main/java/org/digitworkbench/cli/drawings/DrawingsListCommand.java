package org.digitworkbench.cli.drawings;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.cli.console.TextTable;
import org.digitworkbench.cli.console.Texts;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.KeptDrawing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells who has drawn what. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Count the kept drawings by writer and digit.")
public final class DrawingsListCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final PrintStream out;
  private final PrintStream err;

  @Option(names = "--json", description = "Print one JSON object per line, for each drawing.")
  private boolean json;

  public DrawingsListCommand(Supplier<Toolbox> toolbox, PrintStream out, PrintStream err) {
    this.toolbox = toolbox;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    DrawingSet all = new DrawingSource(toolbox.get(), err).kept();
    if (json) {
      printEach(all.drawings());
    } else if (all.isEmpty()) {
      out.println(DrawingSource.NONE_KEPT);
    } else {
      TextTable table =
          new TextTable("WRITER", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "ALL");
      for (String writer : all.writers()) {
        add(table, writer.isEmpty() ? Texts.NONE : writer, all.by(writer));
      }
      add(table, "all", all);
      table.print(out);
    }
    return 0;
  }

  private static void add(TextTable table, String name, DrawingSet drawings) {
    List<Object> cells = new ArrayList<>();
    cells.add(name);
    for (int count : drawings.counts()) {
      cells.add(Texts.count(count));
    }
    cells.add(Texts.count(drawings.size()));
    table.row(cells.toArray());
  }

  private void printEach(List<KeptDrawing> drawings) {
    JsonLines lines = new JsonLines(out);
    for (int i = 0; i < drawings.size(); i++) {
      KeptDrawing drawing = drawings.get(i);
      lines.print(
          lines
              .object()
              .put("index", i)
              .put("id", drawing.id())
              .put("label", drawing.label())
              .put("writer", drawing.writer())
              .put("time", drawing.time().toString()));
    }
  }
}
