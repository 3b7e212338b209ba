package org.digitworkbench.cli.models;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.cli.console.Paths;
import org.digitworkbench.cli.console.ProgressLine;
import org.digitworkbench.cli.console.ReadDigit;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.ink.Bounds;
import org.digitworkbench.ink.Framing;
import org.digitworkbench.ink.FramingSteps;
import org.digitworkbench.ink.Rasteriser;
import org.digitworkbench.ink.ReadingOrder;
import org.digitworkbench.ink.Sheet;
import org.digitworkbench.picture.FoundDigit;
import org.digitworkbench.picture.Picture;
import org.digitworkbench.picture.PictureJudge;
import org.digitworkbench.picture.PictureJudge.Judged;
import org.digitworkbench.picture.PictureReader;
import org.digitworkbench.store.ModelEntry;
import org.digitworkbench.store.ModelLibrary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads digits from picture files; one that cannot be read does not keep it from the others. */
@Command(
    name = "predict",
    mixinStandardHelpOptions = true,
    description =
        "Read the digits in each PNG or JPEG picture, or the digit in each drawing of a file of strokes.")
public final class PredictCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final PrintStream out;
  private final PrintStream err;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "A name that the command models lists, or a file; by default the first one.")
  private @Nullable String modelName;

  @Parameters(
      paramLabel = "IMAGE",
      arity = "0..*",
      description = "Dark ink on light or light on dark, of any size.")
  private List<String> images = new ArrayList<>();

  @Option(
      names = "--strokes",
      paramLabel = "FILE",
      description = "Drawings as pen strokes, one JSON object per line.")
  private @Nullable String strokes;

  @Option(
      names = "--without",
      paramLabel = "STEPS",
      converter = StepsConverter.class,
      description =
          "Preprocessing steps to leave out, to see what they are good for: some of page, "
              + "lines, light, turn, thickness, crop, box, centre, separated by commas.")
  private StepsTaken steps = StepsTaken.ALL;

  @Spec private @Nullable CommandSpec spec;

  @Option(names = "--json", description = "Print one JSON object per line.")
  private boolean json;

  public PredictCommand(Supplier<Toolbox> toolbox, PrintStream out, PrintStream err) {
    this.toolbox = toolbox;
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    if (images.isEmpty() && strokes == null) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "Name pictures to read, or a file of strokes with --strokes.");
    }
    TrainedModel model = model();
    Classes classes = toolbox.get().datasets().classes(model.training().data().dataset());
    JsonLines lines = new JsonLines(out);
    List<WorkbenchException> unreadable = new ArrayList<>();
    ProgressLine progress = new ProgressLine(err);
    try (Classifier classifier = toolbox.get().engine().get().classifier(model)) {
      for (int i = 0; i < images.size(); i++) {
        String image = images.get(i);
        try {
          Picture picture = PictureReader.open(Paths.of(image), steps.paper());
          Judged judged =
              classes.areDigits()
                  ? new PictureJudge(classifier::predict).judge(picture)
                  : Judged.unread(picture);
          List<List<ReadDigit>> read = judged.hasDigits() ? read(judged, classifier) : List.of();
          String nothing = judged.hasDigits() ? "blank" : "no digits";
          progress.interrupt(() -> print(lines, image, read, classes, nothing));
        } catch (WorkbenchException e) {
          unreadable.add(e);
          if (json) {
            progress.interrupt(() -> lines.unreadable(image, String.valueOf(e.getMessage())));
          }
        }
        if (images.size() > 1) {
          progress.update("predict", (i + 1.0) / images.size(), "");
        }
      }
      if (strokes != null) {
        new StrokeFile(Paths.of(strokes))
            .forEach(entry -> {
              Optional<Prediction> prediction =
                  predict(classifier, Sheet.of(Rasteriser.rasterise(entry.drawing())));
              progress.interrupt(() -> print(lines, entry, prediction, classes));
            });
      }
    } finally {
      progress.end();
    }
    if (unreadable.size() > 1 && json) {
      throw new WorkbenchException(
          "%d of %d pictures cannot be read.".formatted(unreadable.size(), images.size()));
    }
    unreadable.forEach(e -> err.println(e.getMessage()));
    return unreadable.isEmpty() ? 0 : 1;
  }

  /** The same way from ink to answer as on the canvas of the window. */
  private Optional<Prediction> predict(Classifier classifier, Sheet sheet) {
    return Framing.steps(sheet, steps.framing()).map(FramingSteps::image).map(classifier::predict);
  }

  private TrainedModel model() {
    ModelLibrary models = toolbox.get().models();
    if (modelName != null) {
      return models.read(models.find(modelName));
    }
    List<ModelEntry> entries = models.list();
    if (entries.isEmpty()) {
      throw new WorkbenchException(
          "There is no model yet; train one with train relu --save FILE and name it with --model.");
    }
    return models.read(entries.getFirst());
  }

  /** Line by line, as the picture is seen upright. */
  private List<List<ReadDigit>> read(Judged judged, Classifier classifier) {
    return ReadingOrder.lines(judged.digits(), FoundDigit::box).stream()
        .map(line ->
            line.stream()
                .flatMap(digit -> read(judged.picture(), digit, classifier).stream())
                .toList())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** With its box as the picture's file has it. */
  private Optional<ReadDigit> read(Picture picture, FoundDigit digit, Classifier classifier) {
    return predict(classifier, digit.sheet())
        .map(prediction -> new ReadDigit(picture.inFile(digit.box()), prediction));
  }

  /**
   * @param nothing what to say without any digit
   */
  private void print(
      JsonLines printer,
      String image,
      List<List<ReadDigit>> lines,
      Classes classes,
      String nothing) {
    List<ReadDigit> digits = lines.stream().flatMap(List::stream).toList();
    if (json) {
      switch (digits.size()) {
        case 0 -> printer.nothing(image, nothing);
        case 1 -> printer.prediction(image, digits.getFirst().prediction(), classes);
        default -> printer.digits(image, lines, classes);
      }
    } else if (digits.size() < 2) {
      out.println(image + ": " + (digits.isEmpty() ? nothing : digits.getFirst().text(classes)));
    } else {
      out.println(
          lines.stream()
              .map(line -> ReadDigit.row(line, classes))
              .collect(Collectors.joining(" / ", image + ": ", "")));
      for (ReadDigit digit : digits) {
        Bounds box = digit.box();
        out.println(
            "  %s at %d, %d; %d × %d"
                .formatted(digit.text(classes), box.left(), box.top(), box.width(), box.height()));
      }
    }
  }

  private void print(
      JsonLines lines, StrokeFile.Entry entry, Optional<Prediction> prediction, Classes classes) {
    if (json) {
      lines.strokes(entry.id(), entry.label(), prediction, classes);
    } else {
      out.println(
          entry.id() + ": " + prediction.map(p -> ReadDigit.text(p, classes)).orElse("blank"));
    }
  }
}
