package org.digitworkbench.cli.report;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.Paths;
import org.digitworkbench.cli.console.ProgressLine;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.RunColors;
import org.digitworkbench.report.ReportFile;
import org.digitworkbench.report.ReportQuestions;
import org.digitworkbench.report.ReportSpec;
import org.digitworkbench.report.ReportSubject;
import org.digitworkbench.report.ReportSubjects;
import org.digitworkbench.report.ReportWriter;
import org.digitworkbench.store.ColorsFile;
import org.digitworkbench.store.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a report of one network or of several. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "Write everything known about a network, or several side by side, into one HTML file to read and print.")
public final class ReportCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final String version;
  private final PrintStream out;
  private final PrintStream err;

  @Parameters(
      paramLabel = "RUN_OR_MODEL",
      arity = "1..*",
      description =
          "Up to 6: the id or name of a run, the name of a model that the command models lists, or a model file.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "The HTML file to write.")
  private String output = "";

  @Option(
      names = "--title",
      paramLabel = "TITLE",
      description = "Its title; by default the names of the networks and of the data set.")
  private String title = "";

  @Option(
      names = "--author",
      paramLabel = "NAME",
      description = "The author of the report; by default a line to write the name on.")
  private String author = "";

  /**
   * @param version of the workbench
   */
  public ReportCommand(
      Supplier<Toolbox> toolbox, String version, PrintStream out, PrintStream err) {
    this.toolbox = toolbox;
    this.version = version;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    ReportSpec.requireCount(names.size());
    Path file = Paths.of(output);
    ReportFile writing = new ReportFile();
    writing.requireWritable(file);
    Toolbox toolbox = this.toolbox.get();
    List<ReportSubject> subjects = subjects(toolbox);
    String html =
        new ReportWriter()
            .html(
                new ReportSpec(
                    title,
                    author,
                    "",
                    LocalDate.now(ZoneId.systemDefault()),
                    version,
                    subjects,
                    ReportQuestions.unanswered(subjects.size())));
    writing.write(file, html);
    out.println("Saved to " + file);
    out.flush();
    return 0;
  }

  private List<ReportSubject> subjects(Toolbox toolbox) {
    // All are found before any is evaluated: a name that does not exist is said at once.
    NetworkFinder finder = new NetworkFinder(toolbox);
    List<NamedNetwork> networks = names.stream().map(finder::find).toList();
    networks.stream()
        .map(NamedNetwork::remark)
        .filter(remark -> !remark.isEmpty())
        .forEach(err::println);
    ReportSubjects making = new ReportSubjects(toolbox.datasets(), toolbox.evaluations());
    RunColors colors = new RunColors(new ColorsFile(new Home(toolbox.home()).colors()).load());
    ProgressLine progress = new ProgressLine(err);
    try {
      List<ReportSubject> subjects = new ArrayList<>();
      for (NamedNetwork network : networks) {
        subjects.add(
            making.of(
                network.name(),
                colors.hex(network.name()),
                network.model(),
                share -> {
                  progress.update("evaluate", share, network.name());
                  return true;
                }));
      }
      return subjects;
    } finally {
      progress.end();
    }
  }
}
