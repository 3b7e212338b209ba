package org.digitworkbench.cli.models;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.cli.console.ProgressLine;
import org.digitworkbench.cli.console.TextTable;
import org.digitworkbench.cli.console.Texts;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.cli.drawings.DrawingSource;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.domain.Agreement;
import org.digitworkbench.domain.AgreementReading;
import org.digitworkbench.domain.Calibration;
import org.digitworkbench.domain.CalibrationReading;
import org.digitworkbench.domain.ClassMetrics;
import org.digitworkbench.domain.ConfusedPair;
import org.digitworkbench.domain.ConfusionMatrix;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Proportion;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.OwnDatasets;
import org.digitworkbench.drawings.WriterScore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds a model against the test images of a data set, or against labelled drawings. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description =
        "Evaluate a model on the test images, or on labelled drawings, and print what it confuses.")
public final class EvaluateCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final PrintStream out;
  private final PrintStream err;

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      paramLabel = "MODEL",
      description = "A name that the command models lists, or a file.")
  private String modelName = "";

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description =
          "mnist, fashion-mnist or drawings (those of the writers held out for testing); by default the one that it was trained on.")
  private @Nullable String dataset;

  @Option(
      names = "--on",
      paramLabel = "DRAWINGS",
      description =
          "Drawings instead of the test images: \"drawings\" for the kept ones, \"class-drawings\" for those of the class, a file *-images-idx3-ubyte.gz, or a folder of pictures.")
  private @Nullable String on;

  @Option(
      names = "--against",
      paramLabel = "RIVAL",
      description =
          "A rival model, to see which of the two reads which images correctly, and whether the difference is chance.")
  private @Nullable String rivalName;

  @Option(
      names = "--by-writer",
      description =
          "For drawings: how many of each writer's are read correctly, the hardest writer first.")
  private boolean byWriter;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  public EvaluateCommand(Supplier<Toolbox> toolbox, PrintStream out, PrintStream err) {
    this.toolbox = toolbox;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    Toolbox toolbox = this.toolbox.get();
    if (dataset != null && command != null && !toolbox.datasets().ids().contains(dataset)) {
      throw new ParameterException(
          command.commandLine(),
          "There is no data set \"%s\"; choose one of %s."
              .formatted(dataset, String.join(", ", toolbox.datasets().ids())));
    }
    if (dataset != null && on != null && command != null) {
      throw new ParameterException(
          command.commandLine(), "Give either --dataset or --on, not both.");
    }
    TrainedModel model = toolbox.models().read(toolbox.models().find(modelName));
    String trainedOn = model.training().data().dataset();
    Classes classes = toolbox.datasets().classes(trainedOn);
    if (on != null && !classes.areDigits()) {
      throw new WorkbenchException(
          "%s was trained on %s and does not know digits, which the drawings are; choose another model."
              .formatted(modelName, classes.title()));
    }
    TrainedModel rival = rivalName == null ? null : rival(toolbox, rivalName, classes);
    String tested = toolbox.datasets().tested(dataset == null ? trainedOn : dataset);
    if (!classes.sameAs(toolbox.datasets().classes(tested))) {
      err.printf(
          "%s was trained on %s, which has other classes: its answers are matched by class number.%n",
          modelName, classes.title());
    }
    DrawingSet drawings = drawings(toolbox, tested, model, rival);
    if (byWriter && drawings == null && command != null) {
      throw new ParameterException(
          command.commandLine(),
          "Test images have no writers; give --on drawings with --by-writer.");
    }
    Dataset data = drawings == null ? toolbox.datasets().load(tested) : drawings.dataset();
    Evaluation evaluation = evaluate(toolbox, model, data);
    Agreement agreement =
        rival == null ? null : Agreement.of(evaluation, evaluate(toolbox, rival, data));
    if (json) {
      new JsonLines(out)
          .evaluation(evaluation, data, agreement, byWriter ? writers(drawings, evaluation) : null);
    } else {
      print(evaluation, data, drawings != null, agreement);
      if (byWriter) {
        print(writers(drawings, evaluation));
      }
    }
    return 0;
  }

  /** The drawings that are tried, or null for the test images of a data set. */
  private @Nullable DrawingSet drawings(
      Toolbox toolbox, String tested, TrainedModel model, @Nullable TrainedModel rival) {
    DrawingSource source = new DrawingSource(toolbox, err);
    List<TrainedModel> models = rival == null ? List.of(model) : List.of(model, rival);
    boolean learned = models.stream().anyMatch(EvaluateCommand::hasLearned);
    String name = on == null ? tested : on;
    boolean kept = DrawingSource.isKept(name);
    if (kept && learned) {
      err.println("Only drawings by writers that were not trained on are tested.");
      return source.unseenBy(models, name);
    }
    if (on == null) {
      return kept ? source.heldOut(name) : null;
    }
    return source.named(on);
  }

  private static boolean hasLearned(TrainedModel model) {
    return OwnDatasets.hasDrawings(model.training().data().dataset());
  }

  private static List<WriterScore> writers(@Nullable DrawingSet drawings, Evaluation evaluation) {
    return drawings == null ? List.of() : WriterScore.of(drawings, evaluation);
  }

  private void print(List<WriterScore> scores) {
    TextTable table = new TextTable("WRITER", "DRAWINGS", "RIGHT", "ACCURACY", "FROM", "TO");
    for (WriterScore score : scores) {
      Proportion right = score.right();
      table.row(
          score.writer().isEmpty() ? Texts.NONE : score.writer(),
          Texts.count(right.total()),
          Texts.count(right.count()),
          Percent.measured(right.share()),
          Percent.measured(right.low()),
          Percent.measured(right.high()));
    }
    out.println();
    table.print(out);
    out.println();
    out.println(WriterScore.reading(scores));
    out.flush();
  }

  private TrainedModel rival(Toolbox toolbox, String name, Classes classes) {
    TrainedModel rival = toolbox.models().read(toolbox.models().find(name));
    Classes others = toolbox.datasets().classes(rival.training().data().dataset());
    if (!others.sameAs(classes)) {
      throw new WorkbenchException(
          "%s was trained on %s and %s on %s, which has other classes, so there is nothing to compare; choose another model."
              .formatted(modelName, classes.title(), name, others.title()));
    }
    return rival;
  }

  private Evaluation evaluate(Toolbox toolbox, TrainedModel model, Dataset data) {
    ProgressLine progress = new ProgressLine(err);
    try {
      return toolbox
          .evaluations()
          .evaluate(
              model,
              data.id(),
              data.test(),
              share -> {
                progress.update("evaluate", share, data.title());
                return true;
              });
    } finally {
      progress.end();
    }
  }

  private void print(
      Evaluation evaluation, Dataset data, boolean drawn, @Nullable Agreement agreement) {
    ConfusionMatrix matrix = evaluation.matrix();
    out.printf(
        "%s of %s %s are read correctly (%s), loss %s.%n%n",
        Texts.count(matrix.correct()),
        Texts.count(matrix.total()),
        drawn ? "drawings" : "test images of " + data.title(),
        Percent.measured(evaluation.accuracy()),
        Texts.decimal(evaluation.loss()));
    TextTable classes =
        new TextTable(
            "CLASS", "IMAGES", "PRECISION", "RECALL", "F1", "FALSE POSITIVE", "FALSE NEGATIVE");
    for (ClassMetrics m : matrix.perClass()) {
      classes.row(
          data.classNames().get(m.label()),
          Texts.count(m.support()),
          Percent.measured(m.precision()),
          Percent.measured(m.recall()),
          Percent.measured(m.f1()),
          Percent.measured(m.falsePositiveRate()),
          Percent.measured(m.falseNegativeRate()));
    }
    classes.print(out);
    out.println();
    TextTable pairs = new TextTable("TRUE", "PREDICTED", "COUNT");
    for (ConfusedPair pair : matrix.mostConfused(10)) {
      pairs.row(
          data.classNames().get(pair.truth()),
          data.classNames().get(pair.predicted()),
          pair.count());
    }
    pairs.print(out);
    out.println();
    CalibrationReading.of(Calibration.of(evaluation)).forEach(out::println);
    if (agreement != null && rivalName != null) {
      out.println();
      AgreementReading.of(agreement, modelName, rivalName).forEach(out::println);
    }
    out.flush();
  }
}
