package org.digitworkbench.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.digitworkbench.cli.console.Toolbox;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What all commands share; without a command, the window. */
@Command(
    name = "digit-workbench",
    mixinStandardHelpOptions = true,
    description = "Draw digits, train networks on them, and see their mistakes.",
    footer = "Without a command, the window opens.")
final class RootCommand implements Callable<Integer> {

  private final Function<@Nullable Path, Toolbox> toolboxes;
  private final ToIntFunction<@Nullable Path> window;
  private @Nullable Toolbox toolbox;

  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      scope = ScopeType.INHERIT,
      description = "Where models and runs are kept, instead of the user's data folder.")
  private @Nullable Path home;

  RootCommand(Function<@Nullable Path, Toolbox> toolboxes, ToIntFunction<@Nullable Path> window) {
    this.toolboxes = toolboxes;
    this.window = window;
  }

  Toolbox toolbox() {
    if (toolbox == null) {
      toolbox = toolboxes.apply(home);
    }
    return toolbox;
  }

  @Override
  public Integer call() {
    return window.applyAsInt(home);
  }
}
