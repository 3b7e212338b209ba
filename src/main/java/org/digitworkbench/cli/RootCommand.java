package org.digitworkbench.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.foreign.Dl4jImport;
import org.digitworkbench.store.ModelFiles;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What all commands share; without a command, the window. */
@Command(
    name = "digit-workbench",
    mixinStandardHelpOptions = true,
    description = "Draw digits, train networks on them, and look at their mistakes.",
    footer = "Without a command, the window opens.")
final class RootCommand implements Callable<Integer> {

  private final Function<@Nullable Path, Toolbox> toolboxes;
  private final ToIntFunction<WindowRequest> window;
  private @Nullable Toolbox toolbox;

  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      scope = ScopeType.INHERIT,
      description = "Where models and runs are kept, instead of in the user's data folder.")
  private @Nullable Path home;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE" + ModelFiles.EXTENSION,
      description = "Open the window with this network.")
  private @Nullable Path model;

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "Go through commands or the window automatically; used to build the app image.")
  private Rehearsal rehearse = Rehearsal.NONE;

  RootCommand(Function<@Nullable Path, Toolbox> toolboxes, ToIntFunction<WindowRequest> window) {
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
    return window.applyAsInt(new WindowRequest(home, model(), rehearse));
  }

  private @Nullable Path model() {
    Path file = model;
    if (file == null
        || file.toString().toLowerCase(Locale.ROOT).endsWith(ModelFiles.EXTENSION)
        || Dl4jImport.isZip(file)) {
      return file;
    }
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "There is no command \"%s\", and it is not a model file (%s) either."
            .formatted(file, ModelFiles.EXTENSION));
  }
}
