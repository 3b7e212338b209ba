package org.digitworkbench.ui.report;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.report.ReportAnswer;
import org.digitworkbench.report.ReportFile;
import org.digitworkbench.report.ReportQuestions;
import org.digitworkbench.report.ReportSpec;
import org.digitworkbench.report.ReportSubject;
import org.digitworkbench.report.ReportSubjects;
import org.digitworkbench.report.ReportWriter;
import org.digitworkbench.ui.fx.Work;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.saving.ChosenFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What goes into a report, and the writing of it in the background. What was typed stays as long as
 * the window is open. Used on the FX thread.
 */
public final class ReportViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(ReportViewModel.class);

  private static final String EXTENSION = ".html";

  private final ModelPicker models;
  private final ReportSubjects subjects;
  private final UnaryOperator<String> colors;
  private final Supplier<LocalDate> today;
  private final String workbench;
  private final Supplier<List<ReportAnswer>> lessons;
  private final Executor background;
  private final Executor fx;

  private final StringProperty title = new SimpleStringProperty("");
  private final StringProperty author = new SimpleStringProperty("");
  private final StringProperty group = new SimpleStringProperty("");
  private final ObservableList<ReportNetwork> networks = FXCollections.observableArrayList();
  private final List<ReportQuestion> questions = new ArrayList<>();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final Work work;
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable Path> saved = new ReadOnlyObjectWrapper<>();
  private String shownBefore = "";

  /**
   * @param subjects asked on the background thread
   * @param colors of a network by its name, as "#rrggbb"; asked on the FX thread
   * @param today the date of the report
   * @param workbench its version
   * @param lessons what was answered elsewhere, to stand behind the answers given here
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  public ReportViewModel(
      ModelPicker models,
      ReportSubjects subjects,
      UnaryOperator<String> colors,
      Supplier<LocalDate> today,
      String workbench,
      Supplier<List<ReportAnswer>> lessons,
      Executor background,
      Executor fx) {
    this.models = models;
    this.subjects = subjects;
    this.colors = colors;
    this.today = today;
    this.workbench = workbench;
    this.lessons = lessons;
    this.background = background;
    this.fx = fx;
    this.work = new Work(fx);
    ReportQuestions.of(1).forEach(_ -> questions.add(new ReportQuestion()));
    onPicked();
    models.shownProperty().subscribe(this::onShown);
    models.rivalProperty().subscribe(this::onShown);
  }

  /** Whether what goes into a report is being asked. */
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /** Whether there is no network to report on. */
  ObservableValue<Boolean> unavailable() {
    return models.shownProperty().map(_ -> false).orElse(true);
  }

  /** Title of the report; empty for one made of the names. */
  StringProperty titleProperty() {
    return title;
  }

  /** Name of the student. */
  public StringProperty authorProperty() {
    return author;
  }

  /** The student's class. */
  StringProperty groupProperty() {
    return group;
  }

  /** The networks to choose from, the shown one and its rival first. */
  ObservableList<ReportNetwork> networks() {
    return networks;
  }

  List<ReportQuestion> questions() {
    return questions;
  }

  /** Whether a report can be written: networks are picked, and none is being written. */
  ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /** How the writing goes or went, a sentence; or what is missing. */
  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** How far the writing is; nothing is left of one that is cancelled. */
  Work work() {
    return work;
  }

  /** The file that was written last; null before. */
  ReadOnlyObjectProperty<@Nullable Path> savedProperty() {
    return saved.getReadOnlyProperty();
  }

  /** Asks what goes into a report. The shown network is picked, and its rival, until others are. */
  public void open() {
    ModelChoice shown = models.shownProperty().getValue();
    if (shown == null) {
      return;
    }
    ModelChoice rival = models.comparableRival().getValue();
    String now = shown.name() + "\n" + (rival == null ? "" : rival.name());
    Set<String> picked = new HashSet<>();
    if (now.equals(shownBefore)) {
      picked().forEach(network -> picked.add(network.choice().name()));
    } else {
      picked.add(shown.name());
      if (rival != null) {
        picked.add(rival.name());
      }
    }
    shownBefore = now;
    List<ModelChoice> choices = new ArrayList<>(List.of(shown));
    if (rival != null && !rival.name().equals(shown.name())) {
      choices.add(rival);
    }
    for (ModelChoice choice : models.choices()) {
      if (choices.stream().noneMatch(other -> other.name().equals(choice.name()))) {
        choices.add(choice);
      }
    }
    networks.setAll(
        choices.stream()
            .map(choice -> new ReportNetwork(choice, picked.contains(choice.name())))
            .toList());
    networks.forEach(network -> network.pickedProperty().subscribe(this::onPicked));
    onPicked();
    open.set(true);
  }

  private void onShown() {
    if (open.get()) {
      open();
    }
  }

  public void close() {
    open.set(false);
  }

  /** The name of the file at first. */
  String suggestedName() {
    return "report-"
        + String.join("-", picked().stream().map(ReportNetwork::toString).toList())
            .replaceAll("[^\\p{L}\\p{N}._-]+", "-")
        + EXTENSION;
  }

  /** Writes the report in the background; a name without the ending of a web page gets it. */
  void save(Path chosen) {
    if (!ready.get()) {
      return;
    }
    Path file = ChosenFile.withEnding(chosen, EXTENSION, ".htm");
    List<Wanted> wanted =
        picked().stream()
            .map(network ->
                new Wanted(
                    network.toString(),
                    network.choice().model(),
                    colors.apply(network.choice().name())))
            .toList();
    List<ReportAnswer> answers =
        Stream.concat(
                questions.stream()
                    .map(q -> new ReportAnswer(q.textProperty().get(), q.answerProperty().get())),
                lessons.get().stream())
            .toList();
    Sheet sheet = new Sheet(title.get(), author.get(), group.get(), today.get(), answers);
    work.begin();
    saved.set(null);
    onPicked();
    message.set("Writing the report …");
    background.execute(() -> write(file, wanted, sheet));
  }

  private record Wanted(String name, TrainedModel model, String color) {}

  private record Sheet(
      String title, String author, String group, LocalDate date, List<ReportAnswer> answers) {}

  private void write(Path file, List<Wanted> wanted, Sheet sheet) {
    ReportFile target = new ReportFile();
    try {
      target.requireWritable(file);
      List<ReportSubject> parts = new ArrayList<>();
      for (int i = 0; i < wanted.size(); i++) {
        double done = i;
        parts.add(subject(wanted.get(i), share -> work.goOn((done + share) / wanted.size())));
      }
      ReportSpec spec =
          new ReportSpec(
              sheet.title(),
              sheet.author(),
              sheet.group(),
              sheet.date(),
              workbench,
              parts,
              sheet.answers());
      target.write(file, new ReportWriter().html(spec));
      fx.execute(() -> end("Saved to " + file, file));
    } catch (CancellationException _) {
      fx.execute(() -> end("Cancelled; no report was saved.", null));
    } catch (WorkbenchException e) {
      LOG.info("The report was not saved", e);
      fx.execute(() -> end(String.valueOf(e.getMessage()), null));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("The report was not saved", e);
      fx.execute(() -> end("The report could not be written; the log has the details.", null));
    }
  }

  private ReportSubject subject(Wanted network, DoublePredicate progress) {
    fx.execute(() -> message.set("Testing %s …".formatted(network.name())));
    return subjects.of(network.name(), network.color(), network.model(), progress);
  }

  private void end(String sentence, @Nullable Path file) {
    work.end();
    onPicked();
    message.set(sentence);
    saved.set(file);
  }

  private List<ReportNetwork> picked() {
    return networks.stream().filter(network -> network.pickedProperty().get()).toList();
  }

  private void onPicked() {
    int count = picked().size();
    boolean fits = count >= 1 && count <= ReportSpec.MAX_SUBJECTS;
    List<String> asked = ReportQuestions.of(count);
    for (int i = 0; i < questions.size(); i++) {
      questions.get(i).textProperty().set(asked.get(i));
    }
    ready.set(fits && work.shareProperty().get() < 0);
    if (work.shareProperty().get() < 0) {
      message.set(
          fits ? "" : "Pick 1 to %d networks for the report.".formatted(ReportSpec.MAX_SUBJECTS));
    }
  }
}
