package org.digitworkbench.cli.runs;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.RunExchange;
import org.digitworkbench.store.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds runs of files that the command export wrote. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Add runs from files that the command export wrote.")
public final class RunsImportCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final PrintStream out;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files that the command export wrote, or folders with such files.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--json", description = "Print one JSON object per line.")
  private boolean json;

  public RunsImportCommand(Supplier<Toolbox> toolbox, PrintStream out) {
    this.toolbox = toolbox;
    this.out = out;
  }

  @Override
  public Integer call() {
    RunStore runs = toolbox.get().runs();
    JsonLines lines = new JsonLines(out);
    List<Path> all = RunFiles.of(files);
    List<String> problems = new ArrayList<>();
    for (Path file : all) {
      try {
        String id = new RunExchange(runs).importFrom(file);
        if (json) {
          lines.print(RunLines.json(lines, runs.find(id)));
        } else {
          out.println("Added " + id);
        }
      } catch (WorkbenchException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    if (!problems.isEmpty()) {
      throw new WorkbenchException(
          problems.size() == 1
              ? problems.getFirst()
              : "%d of %d files were not added: %s"
                  .formatted(problems.size(), all.size(), String.join(" ", problems)));
    }
    return 0;
  }
}
