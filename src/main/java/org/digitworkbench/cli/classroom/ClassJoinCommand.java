package org.digitworkbench.cli.classroom;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.classroom.ClassState;
import org.digitworkbench.classroom.Classroom;
import org.digitworkbench.cli.console.Paths;
import org.digitworkbench.cli.console.Toolbox;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Joins a class. */
@Command(
    name = "join",
    mixinStandardHelpOptions = true,
    description =
        "Join the class that shares a folder: from now on, finished runs and kept drawings are shared with it.")
public final class ClassJoinCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final PrintStream out;

  @Parameters(
      paramLabel = "FOLDER",
      description = "A folder that the whole class can reach, such as one on a network drive.")
  private String folder = "";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "The name that others see, such as a first name; by default the last one used, or none.")
  private @Nullable String name;

  public ClassJoinCommand(Supplier<Toolbox> toolbox, PrintStream out) {
    this.toolbox = toolbox;
    this.out = out;
  }

  @Override
  public Integer call() {
    try (Classroom classroom = toolbox.get().classroom()) {
      classroom.join(Paths.of(folder), name == null ? classroom.refresh().state().name() : name);
      ClassState state = classroom.state();
      out.printf(
          "Joined the class in %s %s.%n",
          state.folder(), state.name().isEmpty() ? "without a name" : "as " + state.name());
      if (!state.problem().isEmpty()) {
        out.println(state.problem());
      }
    }
    return 0;
  }
}
