package org.digitworkbench.cli.classroom;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.classroom.ClassRun;
import org.digitworkbench.classroom.ClassSnapshot;
import org.digitworkbench.classroom.ClassState;
import org.digitworkbench.classroom.Classroom;
import org.digitworkbench.classroom.Leaderboard;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.cli.console.TextTable;
import org.digitworkbench.cli.console.Texts;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Run;
import org.digitworkbench.drawings.DrawingSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells what the class has trained and drawn. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Share what you have trained and drawn since you joined the class; show all its runs, best first, and count its drawings by writer.")
public final class ClassShowCommand implements Callable<Integer> {

  static final String NONE = "You have not joined a class; join one with: class join FOLDER";

  private final Supplier<Toolbox> toolbox;
  private final PrintStream out;
  private final PrintStream err;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  public ClassShowCommand(Supplier<Toolbox> toolbox, PrintStream out, PrintStream err) {
    this.toolbox = toolbox;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    Toolbox tools = toolbox.get();
    try (Classroom classroom = tools.classroom()) {
      // What commands have trained and imported.
      classroom.shareNew(tools.drawings().all());
      classroom.shareNew(tools.runs().runs());
      ClassSnapshot seen = classroom.refresh();
      if (json) {
        JsonLines lines = new JsonLines(out);
        lines.print(json(lines.object(), seen));
      } else {
        print(seen);
      }
    }
    return 0;
  }

  private void print(ClassSnapshot seen) {
    ClassState state = seen.state();
    if (!state.isJoined()) {
      out.println(NONE);
      return;
    }
    out.printf(
        "The class in %s, joined %s.%n",
        state.folder(), state.name().isEmpty() ? "without a name" : "as " + state.name());
    for (Leaderboard board : seen.boards()) {
      out.printf("%nTested on %s%n", board.title());
      print(board);
    }
    if (!seen.drawings().isEmpty()) {
      out.println();
      print(seen.drawings());
    }
    if (seen.boards().isEmpty() && seen.drawings().isEmpty()) {
      out.println("Nobody has shared anything yet.");
    }
    if (!state.problem().isEmpty()) {
      err.printf("%s (%,d waiting)%n", state.problem(), state.waiting());
    }
    seen.leftOut().forEach(err::println);
  }

  private void print(Leaderboard board) {
    TextTable table =
        new TextTable(
            "NAME",
            "RUN",
            "TEST ACCURACY",
            "PARAMETERS",
            "TRAINING TIME",
            "EPOCHS",
            "SEED",
            "MACHINE");
    for (ClassRun entry : board.runs()) {
      Run run = entry.run();
      table.row(
          entry.author().isEmpty() ? Texts.NONE : entry.author(),
          run.name(),
          Percent.measured(entry.accuracy()),
          Texts.count(entry.parameters()),
          Texts.seconds(entry.seconds()),
          run.epoch(),
          run.training().seed(),
          run.provenance().machine());
    }
    table.print(out);
  }

  private void print(DrawingSet drawings) {
    TextTable table =
        new TextTable("WRITER", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "ALL");
    for (String writer : drawings.writers()) {
      add(table, writer.isEmpty() ? Texts.NONE : writer, drawings.by(writer));
    }
    add(table, "all", drawings);
    table.print(out);
  }

  private static void add(TextTable table, String name, DrawingSet drawings) {
    List<Object> cells = new ArrayList<>(List.of(name));
    for (int count : drawings.counts()) {
      cells.add(Texts.count(count));
    }
    cells.add(Texts.count(drawings.size()));
    table.row(cells.toArray());
  }

  private static ObjectNode json(ObjectNode object, ClassSnapshot seen) {
    ClassState state = seen.state();
    object
        .put("folder", state.folder() == null ? null : state.folder().toString())
        .put("name", state.name())
        .put("problem", state.problem())
        .put("waiting", state.waiting());
    ArrayNode boards = object.putArray("boards");
    for (Leaderboard board : seen.boards()) {
      ArrayNode runs =
          boards
              .addObject()
              .put("dataset", board.dataset())
              .put("title", board.title())
              .putArray("runs");
      board.runs().forEach(run -> put(runs.addObject(), run));
    }
    ArrayNode writers = object.putArray("writers");
    seen.writers()
        .forEach(writer ->
            writers
                .addObject()
                .put("name", writer.name())
                .put("drawings", writer.drawings())
                .put("runs", writer.runs()));
    object.put("drawings", seen.drawings().size());
    ArrayNode leftOut = object.putArray("leftOut");
    seen.leftOut().forEach(leftOut::add);
    return object;
  }

  private static void put(ObjectNode object, ClassRun entry) {
    Run run = entry.run();
    object
        .put("name", entry.author())
        .put("own", entry.own())
        .put("run", run.id())
        .put("title", run.name())
        .put("preset", run.provenance().preset())
        .put("dataset", run.training().data().dataset())
        .put("seed", run.training().seed())
        .put("testAccuracy", entry.accuracy())
        .put("parameters", entry.parameters())
        .put("seconds", entry.seconds())
        .put("epochs", run.epoch())
        .put("machine", run.provenance().machine());
  }
}
