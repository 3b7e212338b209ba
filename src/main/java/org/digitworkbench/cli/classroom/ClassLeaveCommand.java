package org.digitworkbench.cli.classroom;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.classroom.ClassState;
import org.digitworkbench.classroom.Classroom;
import org.digitworkbench.cli.console.Toolbox;
import picocli.CommandLine.Command;

/** Leaves the class. */
@Command(
    name = "leave",
    mixinStandardHelpOptions = true,
    description = "Leave the class; what was shared stays in its folder.")
public final class ClassLeaveCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final PrintStream out;

  public ClassLeaveCommand(Supplier<Toolbox> toolbox, PrintStream out) {
    this.toolbox = toolbox;
    this.out = out;
  }

  @Override
  public Integer call() {
    try (Classroom classroom = toolbox.get().classroom()) {
      // A last time, for what waits.
      ClassState state = classroom.refresh().state();
      if (!state.isJoined()) {
        out.println(ClassShowCommand.NONE);
        return 0;
      }
      classroom.leave();
      out.printf("Left the class in %s; what was shared stays there.%n", state.folder());
      if (state.waiting() > 0) {
        out.printf(
            "%,d items could not be copied there yet; they will be when you join again.%n",
            state.waiting());
      }
    }
    return 0;
  }
}
