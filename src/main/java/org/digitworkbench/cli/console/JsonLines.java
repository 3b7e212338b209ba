package org.digitworkbench.cli.console;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.domain.Agreement;
import org.digitworkbench.domain.Calibration;
import org.digitworkbench.domain.ConfusionMatrix;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.domain.LearningCurve;
import org.digitworkbench.domain.McNemar;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.domain.RunReading;
import org.digitworkbench.drawings.WriterScore;
import org.digitworkbench.ink.Bounds;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Results for programs: one JSON object a line. Safe for any thread. */
public final class JsonLines {

  private static final int MOST_CONFUSED = 10;

  private final JsonMapper mapper = JsonMapper.shared();
  private final PrintStream out;

  public JsonLines(PrintStream out) {
    this.out = out;
  }

  public ObjectNode object() {
    return mapper.createObjectNode();
  }

  /** Prints a line whole, also while other threads print theirs. */
  public void print(ObjectNode line) {
    String text = mapper.writeValueAsString(line) + "\n";
    synchronized (out) {
      out.print(text);
      out.flush();
    }
  }

  public void epoch(String run, EpochMetrics epoch) {
    print(
        object()
            .put("event", "epoch")
            .put("run", run)
            .put("epoch", epoch.epoch())
            .put("trainLoss", epoch.trainLoss())
            .put("trainAccuracy", epoch.trainAccuracy())
            .put("testLoss", epoch.testLoss())
            .put("testAccuracy", epoch.testAccuracy())
            .put("seconds", epoch.seconds())
            .put("imagesPerSecond", epoch.imagesPerSecond()));
  }

  /**
   * @param comparison with the runs that ended with it; empty for a single one
   */
  public void finished(
      String run, @Nullable String model, LearningCurve curve, List<String> comparison) {
    ObjectNode line =
        object()
            .put("event", "finished")
            .put("run", run)
            .put("model", model)
            .put("epochs", curve.last().map(EpochMetrics::epoch).orElse(0))
            .put("testAccuracy", curve.last().map(EpochMetrics::testAccuracy).orElse(null))
            .put("bestTestAccuracy", curve.best().map(EpochMetrics::testAccuracy).orElse(null))
            .put("bestEpoch", curve.best().map(EpochMetrics::epoch).orElse(null))
            .put("epochsTo97", curve.firstAtTarget().map(EpochMetrics::epoch).orElse(null))
            .put("seconds", curve.seconds());
    ArrayNode reading = line.putArray("reading");
    RunReading.of(curve).forEach(reading::add);
    if (!comparison.isEmpty()) {
      ArrayNode together = line.putArray("comparison");
      comparison.forEach(together::add);
    }
    print(line);
  }

  public void failed(String run, String error) {
    print(object().put("event", "failed").put("run", run).put("error", error));
  }

  /**
   * @param data what the model was held against
   * @param agreement with the model that it is held against too, or null
   */
  public void evaluation(
      Evaluation evaluation,
      Dataset data,
      @Nullable Agreement agreement,
      @Nullable List<WriterScore> writers) {
    ConfusionMatrix matrix = evaluation.matrix();
    ObjectNode line =
        object()
            .put("dataset", data.id())
            .put("accuracy", evaluation.accuracy())
            .put("loss", evaluation.loss());
    ArrayNode rows = line.putArray("confusionMatrix");
    for (int[] counts : matrix.toArray()) {
      ArrayNode row = rows.addArray();
      for (int count : counts) {
        row.add(count);
      }
    }
    ArrayNode perClass = line.putArray("perClass");
    matrix
        .perClass()
        .forEach(m ->
            perClass
                .addObject()
                .put("label", m.label())
                .put("class", data.classNames().get(m.label()))
                .put("accuracy", m.recall())
                .put("precision", m.precision())
                .put("recall", m.recall())
                .put("f1", m.f1())
                .put("falsePositiveRate", m.falsePositiveRate())
                .put("falseNegativeRate", m.falseNegativeRate()));
    ArrayNode pairs = line.putArray("mostConfused");
    matrix
        .mostConfused(MOST_CONFUSED)
        .forEach(p ->
            pairs
                .addObject()
                .put("true", p.truth())
                .put("predicted", p.predicted())
                .put("count", p.count()));
    ArrayNode mistakes = line.putArray("mistakes");
    evaluation
        .mistakes()
        .forEach(v ->
            mistakes
                .addObject()
                .put("index", v.index())
                .put("true", v.truth())
                .put("predicted", v.predicted())
                .put("confidence", v.confidence()));
    putCalibration(line, Calibration.of(evaluation));
    if (agreement != null) {
      putAgreement(line, agreement);
    }
    if (writers != null) {
      ArrayNode byWriter = line.putArray("byWriter");
      for (WriterScore score : writers) {
        byWriter
            .addObject()
            .put("writer", score.writer())
            .put("count", score.right().total())
            .put("correct", score.right().count())
            .put("accuracy", score.right().share())
            .put("low", score.right().low())
            .put("high", score.right().high());
      }
    }
    print(line);
  }

  /** A bin without images has neither confidence nor accuracy. */
  private static void putCalibration(ObjectNode line, Calibration calibration) {
    ObjectNode object = line.putObject("calibration").put("ece", calibration.ece());
    ArrayNode bins = object.putArray("bins");
    for (Calibration.Bin bin : calibration.bins()) {
      bins.addObject()
          .put("from", bin.from())
          .put("to", bin.to())
          .put("count", bin.count())
          .put("confidence", bin.isEmpty() ? null : (Double) bin.confidence())
          .put("accuracy", bin.isEmpty() ? null : (Double) bin.accuracy());
    }
  }

  private static void putAgreement(ObjectNode line, Agreement agreement) {
    line.put("bothRight", agreement.bothRight())
        .put("onlyFirst", agreement.onlyFirst())
        .put("onlySecond", agreement.onlySecond())
        .put("bothWrong", agreement.bothWrong());
    McNemar test = agreement.mcnemar();
    line.putObject("mcnemar").put("statistic", test.statistic()).put("p", test.p());
  }

  public void prediction(String image, Prediction prediction, Classes classes) {
    print(put(object().put("image", image), prediction, classes));
  }

  /** Several digits of one picture, in reading order; their lines in one row, and apart. */
  public void digits(String image, List<List<ReadDigit>> lines, Classes classes) {
    List<ReadDigit> digits = lines.stream().flatMap(List::stream).toList();
    ObjectNode line = object().put("image", image).put("text", ReadDigit.row(digits, classes));
    ArrayNode rows = line.putArray("lines");
    lines.forEach(row -> rows.add(ReadDigit.row(row, classes)));
    ArrayNode all = line.putArray("digits");
    for (ReadDigit digit : digits) {
      Bounds box = digit.box();
      ObjectNode one = put(all.addObject(), digit.prediction(), classes);
      one.putArray("box").add(box.left()).add(box.top()).add(box.width()).add(box.height());
    }
    print(line);
  }

  /**
   * A drawing of a file of strokes.
   *
   * @param truth the true digit, if the file tells it
   */
  public void strokes(
      String id, @Nullable Integer truth, Optional<Prediction> prediction, Classes classes) {
    ObjectNode line = object().put("id", id);
    if (truth != null) {
      line.put("true", truth);
    }
    print(
        prediction
            .map(p -> put(line, p, classes))
            .orElseGet(() -> line.putNull("label").put("reason", "blank")));
  }

  private static ObjectNode put(ObjectNode line, Prediction prediction, Classes classes) {
    line.put("label", prediction.label()).put("class", classes.name(prediction.label()));
    line.put("confidence", prediction.confidence());
    line.put("rejected", prediction.isRejected());
    ArrayNode probabilities = line.putArray("probabilities");
    for (float probability : prediction.toArray()) {
      probabilities.add(probability);
    }
    return line;
  }

  /**
   * @param reason why there is nothing, such as "blank"
   */
  public void nothing(String image, String reason) {
    print(object().put("image", image).putNull("label").put("reason", reason));
  }

  public void unreadable(String image, String error) {
    print(object().put("image", image).put("error", error));
  }
}
