package org.digitworkbench.cli.runs;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.OutputFile;
import org.digitworkbench.cli.console.Paths;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.CurveCsv;
import org.digitworkbench.domain.Run;
import org.digitworkbench.store.AtomicFiles;
import org.digitworkbench.store.RunExchange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a run into one file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write a run with all its checkpoints into one file.")
public final class RunsExportCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final PrintStream out;

  @Parameters(
      paramLabel = "RUN",
      description = "Its id, or a name for the newest run of that name.")
  private String wanted = "";

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "The file, such as relu.digitrun; relu.csv for its curve alone.")
  private String output = "";

  public RunsExportCommand(Supplier<Toolbox> toolbox, PrintStream out) {
    this.toolbox = toolbox;
    this.out = out;
  }

  @Override
  public Integer call() {
    Path file = Paths.of(output);
    OutputFile.requireWritable(file);
    String id = toolbox.get().runs().find(wanted).id();
    if (output.toLowerCase(Locale.ROOT).endsWith(".csv")) {
      Run run = toolbox.get().runs().record(id);
      byte[] csv =
          CurveCsv.of(Map.of(run.name(), run.provenance().curve()))
              .getBytes(StandardCharsets.UTF_8);
      new AtomicFiles().write(file, "The curve", stream -> stream.write(csv));
    } else {
      new RunExchange(toolbox.get().runs()).exportTo(id, file);
    }
    out.println("Saved to " + file);
    return 0;
  }
}
