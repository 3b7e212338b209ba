package org.digitworkbench.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.digitworkbench.cli.classroom.ClassCommand;
import org.digitworkbench.cli.classroom.ClassJoinCommand;
import org.digitworkbench.cli.classroom.ClassLeaveCommand;
import org.digitworkbench.cli.classroom.ClassShowCommand;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.cli.drawings.DrawingsCommand;
import org.digitworkbench.cli.drawings.DrawingsExportCommand;
import org.digitworkbench.cli.drawings.DrawingsImportCommand;
import org.digitworkbench.cli.drawings.DrawingsListCommand;
import org.digitworkbench.cli.models.EvaluateCommand;
import org.digitworkbench.cli.models.ExportCommand;
import org.digitworkbench.cli.models.ImportCommand;
import org.digitworkbench.cli.models.ModelsCommand;
import org.digitworkbench.cli.models.PredictCommand;
import org.digitworkbench.cli.models.RobustnessCommand;
import org.digitworkbench.cli.report.ReportCommand;
import org.digitworkbench.cli.runs.RunsCommand;
import org.digitworkbench.cli.runs.RunsContinueCommand;
import org.digitworkbench.cli.runs.RunsDeleteCommand;
import org.digitworkbench.cli.runs.RunsExportCommand;
import org.digitworkbench.cli.runs.RunsImportCommand;
import org.digitworkbench.cli.runs.RunsListCommand;
import org.digitworkbench.cli.runs.RunsShowCommand;
import org.digitworkbench.cli.training.CompareCommand;
import org.digitworkbench.cli.training.ExperimentsCommand;
import org.digitworkbench.cli.training.PlanRuns;
import org.digitworkbench.cli.training.PresetsCommand;
import org.digitworkbench.cli.training.SpecArgument;
import org.digitworkbench.cli.training.SweepCommand;
import org.digitworkbench.cli.training.TrainCommand;
import org.digitworkbench.cli.training.TrainingRuns;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.WorkbenchException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The commands of the workbench. Exit codes: 0 done, 1 failed (with a sentence on stderr), 2 not
 * understood or a value out of range.
 */
public final class CommandLineInterface {

  private static final int FAILED = CommandLine.ExitCode.SOFTWARE;
  private static final int USAGE = CommandLine.ExitCode.USAGE;

  private final RootCommand root;
  private final CommandLine commands;
  private final PrintStream out;
  private final PrintStream err;

  /** Of each command, by its name, in the order of the help. */
  private final Map<String, Supplier<Object>> makers = new LinkedHashMap<>();

  /**
   * @param toolboxes makes the tools for the home folder that the user named, or for the usual one
   *     if null; asked at most once, by the commands that need it
   * @param window opens the window, waits until it is closed and gives the exit code; for arguments
   *     without a command
   * @param version of the workbench
   * @param out for results, in UTF-8
   * @param err for progress and errors
   */
  public CommandLineInterface(
      Function<@Nullable Path, Toolbox> toolboxes,
      ToIntFunction<WindowRequest> window,
      String version,
      PrintStream out,
      PrintStream err) {
    this.out = out;
    this.err = err;
    this.root = new RootCommand(toolboxes, window);
    SpecArgument specs = new SpecArgument(root::toolbox, System.in);
    TrainingRuns runs = new TrainingRuns(root::toolbox, out, err);
    PlanRuns plans = new PlanRuns(root::toolbox, out, err);
    makers.put("presets", () -> new PresetsCommand(root::toolbox, out, err));
    makers.put("models", () -> new ModelsCommand(root::toolbox, out));
    makers.put("train", () -> new TrainCommand(root::toolbox, specs, runs));
    makers.put("compare", () -> new CompareCommand(specs, runs, plans));
    makers.put("sweep", () -> new SweepCommand(specs, plans));
    makers.put("experiments", () -> new ExperimentsCommand(root::toolbox, specs, out, err));
    makers.put("evaluate", () -> new EvaluateCommand(root::toolbox, out, err));
    makers.put("robustness", () -> new RobustnessCommand(root::toolbox, out, err));
    makers.put("predict", () -> new PredictCommand(root::toolbox, out, err));
    makers.put("report", () -> new ReportCommand(root::toolbox, version, out, err));
    makers.put(
        "drawings",
        () ->
            new CommandLine(new DrawingsCommand())
                .addSubcommand(new DrawingsListCommand(root::toolbox, out, err))
                .addSubcommand(new DrawingsImportCommand(root::toolbox, out, err))
                .addSubcommand(new DrawingsExportCommand(root::toolbox, out, err)));
    makers.put(
        "class",
        () ->
            new CommandLine(new ClassCommand())
                .addSubcommand(new ClassJoinCommand(root::toolbox, out))
                .addSubcommand(new ClassLeaveCommand(root::toolbox, out))
                .addSubcommand(new ClassShowCommand(root::toolbox, out, err)));
    makers.put(
        "runs",
        () ->
            new CommandLine(new RunsCommand())
                .addSubcommand(new RunsListCommand(root::toolbox, out, err))
                .addSubcommand(new RunsShowCommand(root::toolbox, out))
                .addSubcommand(new RunsContinueCommand(root::toolbox, runs))
                .addSubcommand(new RunsDeleteCommand(root::toolbox, out))
                .addSubcommand(new RunsExportCommand(root::toolbox, out))
                .addSubcommand(new RunsImportCommand(root::toolbox, out)));
    makers.put("export", () -> new ExportCommand(root::toolbox, version, out));
    makers.put("import", () -> new ImportCommand(root::toolbox, version, out));
    makers.put("about", () -> new AboutCommand(root::toolbox, version, out));
    commands = new CommandLine(root);
    commands.getCommandSpec().version("Digit Workbench " + version);
  }

  /** Does what the arguments say and gives the exit code. Called once. */
  public int run(String... args) {
    try {
      addCommands(args);
      return commands.execute(args);
    } catch (LinkageError | OutOfMemoryError | StackOverflowError e) {
      return failed(e);
    }
  }

  /** Only that which is asked for, where it comes first: to make them all takes a while. */
  private void addCommands(String... args) {
    Supplier<Object> asked = args.length == 0 ? null : makers.get(args[0]);
    if (asked != null) {
      commands.addSubcommand(asked.get());
    } else {
      makers.values().forEach(maker -> commands.addSubcommand(maker.get()));
    }
    // What is set goes to the commands that are there.
    commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setParameterExceptionHandler((e, _) -> misunderstood(e));
    commands.setExecutionExceptionHandler((e, _, _) -> failed(e));
  }

  private int misunderstood(ParameterException e) {
    err.println(e.getMessage());
    err.println("See %s --help.".formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
    return USAGE;
  }

  private int failed(Throwable e) {
    // No logger is made before the home folder, and so the log file, is known.
    switch (e) {
      case InvalidSpecException invalid -> {
        err.println(invalid.getMessage());
        return USAGE;
      }
      case WorkbenchException known -> {
        LoggerFactory.getLogger(CommandLineInterface.class).info("Command failed", known);
        err.println(known.getMessage());
      }
      default -> {
        LoggerFactory.getLogger(CommandLineInterface.class).error("Command failed", e);
        err.println(
            "The command ended with an unexpected error; the log %s has the details."
                .formatted(root.toolbox().log()));
      }
    }
    return FAILED;
  }
}
