package org.digitworkbench.ui.classroom;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.digitworkbench.classroom.ClassSnapshot;
import org.digitworkbench.classroom.ClassState;
import org.digitworkbench.classroom.ClassWriter;
import org.digitworkbench.classroom.Leaderboard;
import org.digitworkbench.domain.Augmentation;
import org.digitworkbench.domain.DataSpec;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.drawings.WriterName;
import org.digitworkbench.drawings.WriterScore;
import org.jspecify.annotations.Nullable;

/** The sentences of the Class tab. */
final class ClassText {

  /** Stands for what is not known. */
  static final String UNKNOWN = "–";

  /** Stands for the name of whoever gave none. */
  static final String NAMELESS = "without a name";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

  /** Of a preset; in characters, which may be two of Java's each. */
  private static final int MAX_TITLE = 32;

  private ClassText() {}

  /** The name of the class's folder. */
  static String title(@Nullable Path folder) {
    if (folder == null) {
      return "";
    }
    Path last = folder.getFileName();
    return last == null ? folder.toString() : last.toString();
  }

  /** Such as "34 runs and 1,456 drawings by 12 people". */
  static String summary(ClassSnapshot snapshot) {
    int runs = snapshot.boards().stream().map(Leaderboard::runs).mapToInt(all -> all.size()).sum();
    int drawings = snapshot.drawings().size();
    if (runs + drawings == 0) {
      return "Nothing shared yet.";
    }
    List<String> names =
        snapshot.writers().stream()
            .filter(writer -> writer.runs() + writer.drawings() > 0)
            .map(ClassWriter::name)
            .toList();
    int named = (int) names.stream().filter(name -> !name.isEmpty()).count();
    String people =
        named == 0
            ? NAMELESS
            : "by "
                + count(named, "person", "people")
                + (named < names.size() ? ", and some " + NAMELESS : "");
    String what =
        runs == 0
            ? count(drawings, "drawing", "drawings")
            : drawings == 0
                ? count(runs, "run", "runs")
                : count(runs, "run", "runs") + " and " + count(drawings, "drawing", "drawings");
    return what + " " + people;
  }

  /** What is wrong with the folder and what waits; empty if all is well. */
  static String quiet(ClassState state) {
    int waiting = state.waiting();
    if (state.problem().isEmpty()) {
      return waiting == 0
          ? ""
          : count(waiting, "item is", "items are") + " on the way to the folder …";
    }
    return waiting == 0
        ? state.problem()
        : state.problem() + " " + count(waiting, "item waits", "items wait") + " now.";
  }

  /** Such as "1 person" or "1,200 people". */
  static String count(int number, String one, String many) {
    return number == 1 ? "1 " + one : String.format(Locale.ROOT, "%,d %s", number, many);
  }

  /** Such as "26 Nov 10:02". */
  static String moment(Instant time) {
    return time.equals(Instant.EPOCH) ? UNKNOWN : MOMENT.format(time);
  }

  /** Seconds with one decimal, such as "1,234.5". */
  static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%,.1f", seconds);
  }

  /** How a run was trained, in a line. */
  static String training(Run run) {
    TrainingSpec spec = run.training();
    return String.format(
        Locale.ROOT,
        "%s %s, batch %,d, %s, seed %d",
        spec.optimisation().optimiser().title(),
        spec.optimisation().optimiser().learningRate(),
        spec.optimisation().batchSize(),
        count(run.epoch(), "epoch", "epochs"),
        spec.seed());
  }

  /**
   * What a run learned from, such as "MNIST, first 1,000 images, augmentation: Affine".
   *
   * @param title of its data set
   */
  static String data(Run run, String title) {
    DataSpec data = run.training().data();
    String limit =
        data.trainLimit() == 0
            ? ""
            : String.format(Locale.ROOT, ", first %,d images", data.trainLimit());
    String augmented =
        data.augmentation() == Augmentation.NONE
            ? ""
            : ", augmentation: " + data.augmentation().title();
    return title + limit + augmented;
  }

  /**
   * What a run trained and how, such as "relu by Ada".
   *
   * @throws InvalidSpecException if it needs more memory than a training may
   */
  static ExperimentSpec spec(BoardRow row) {
    Run run = row.shared().run();
    String author = row.shared().author();
    String title = run.name() + (author.isEmpty() ? " of the class" : " by " + author);
    return new ExperimentSpec(
        "class",
        shortened(title, MAX_TITLE),
        "From the class: %s on the test images after %s."
            .formatted(Percent.measured(row.accuracy()), count(run.epoch(), "epoch", "epochs")),
        run.network(),
        run.training());
  }

  private static String shortened(String text, int most) {
    int length = Math.min(most, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, length));
  }

  /** A writer, and how sure the share of right readings is, in two lines. */
  static String writer(WriterRow row) {
    WriterScore score = row.score();
    return score == null
        ? row.name()
        : String.format(
            Locale.ROOT,
            "%s%n%,d of %,d correct; 95 %% confidence interval %.0f to %.0f %%",
            row.name(),
            score.right().count(),
            score.right().total(),
            100 * score.right().low(),
            100 * score.right().high());
  }

  /**
   * Such as "A 7 by Ada, 26 Nov 10:02. The network reads it as 1."
   *
   * @param said what the network takes it for; null if that is not known
   */
  static String drawing(KeptDrawing drawing, @Nullable Integer said) {
    String title = drawing.title();
    String first =
        "%s%s, %s."
            .formatted(
                title.substring(0, 1).toUpperCase(Locale.ROOT),
                title.substring(1),
                moment(drawing.time()));
    if (said == null) {
      return first;
    }
    return said == drawing.label()
        ? first + " The network reads it correctly."
        : first + " The network reads it as " + said + ".";
  }

  /** A name as it may be typed. */
  static String typed(String text) {
    return shortened(text, WriterName.MAX_LENGTH);
  }
}
