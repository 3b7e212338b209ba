package org.digitworkbench.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.evaluation.Evaluations;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.report.ReportSubjects;
import org.digitworkbench.store.FloatCache;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class ReportViewModelTest {

  private static final String RUN = "relu-20261121-201530-417";

  @TempDir private Path folder;
  private final ModelPicker models = new ModelPicker(Classes::digits);
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private ReportViewModel report;

  @BeforeEach
  void start() {
    report = viewModel(Runnable::run);
    for (String name : List.of("ink", RUN, "sigmoid")) {
      models.put(new ModelChoice(name, TestModels.always(name.length() % 10, 1)));
    }
    models.selectedProperty().set(models.choices().get(1));
  }

  private ReportViewModel viewModel(Executor background) {
    byte[] labels = new byte[30];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) (i % 10);
    }
    ImageSet images = new ImageSet(new byte[labels.length * DigitImage.SIZE], labels);
    DatasetSource datasets =
        new DatasetSource() {
          @Override
          public List<String> ids() {
            return List.of("mnist");
          }

          @Override
          public Dataset load(String id) {
            if (!id.equals("mnist")) {
              throw new WorkbenchException("There is no data set \"" + id + "\".");
            }
            return new Dataset(id, "MNIST", Classes.DIGITS, images, images, Map.of());
          }
        };
    return new ReportViewModel(
        models,
        new ReportSubjects(
            datasets,
            new Evaluations(
                AlwaysEngine::new, new FloatCache(folder.resolve("cache")), new Fingerprints())),
        _ -> "#0072B2",
        () -> LocalDate.of(2026, 11, 26),
        "1.2.3",
        List::of,
        background,
        Runnable::run);
  }

  private Document written(String name) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve(name)));
  }

  private List<String> picked() {
    return report.networks().stream()
        .filter(network -> network.pickedProperty().get())
        .map(network -> network.choice().name())
        .toList();
  }

  @Test
  void theShownNetworkAndItsRivalArePickedFirst() {
    report.open();
    assertThat(report.openProperty().get()).isTrue();
    assertThat(picked()).containsExactly(RUN);
    assertThat(report.networks()).hasSize(3);
    assertThat(report.networks().getFirst()).asString().startsWith("relu of 2");
    report.close();
    models.rivalProperty().set(models.choices().getFirst());
    report.open();
    assertThat(picked()).containsExactly(RUN, "ink");
    assertThat(report.suggestedName()).matches("report-relu-of-[A-Za-z0-9-]+-ink\\.html");
  }

  @Test
  void anotherNetworkPickedMeanwhileIsReported() {
    report.open();
    models.selectedProperty().set(models.choices().getFirst());
    assertThat(picked()).containsExactly("ink");
  }

  @Test
  void whatWasTypedAndPickedStays() {
    report.open();
    report.networks().getLast().pickedProperty().set(true);
    report.questions().getFirst().answerProperty().set("Because.");
    report.close();
    report.open();
    assertThat(picked()).hasSize(2);
    assertThat(report.questions().getFirst().answerProperty().get()).isEqualTo("Because.");
  }

  @Test
  void theLastQuestionDependsOnHowManyThereAre() {
    report.open();
    String ofOne = report.questions().getLast().textProperty().get();
    report.networks().getLast().pickedProperty().set(true);
    assertThat(report.questions().getLast().textProperty().get())
        .isNotEqualTo(ofOne)
        .contains("Which network");
  }

  @Test
  void withoutNetworksNothingIsWritten() {
    report.open();
    report.networks().forEach(network -> network.pickedProperty().set(false));
    assertThat(report.readyProperty().get()).isFalse();
    assertThat(report.messageProperty().get()).isEqualTo("Pick 1 to 6 networks for the report.");
    report.save(folder.resolve("none.html"));
    assertThat(folder.resolve("none.html")).doesNotExist();
  }

  @Test
  void itIsWrittenAndSaysWhere() throws IOException {
    report.open();
    report.networks().getLast().pickedProperty().set(true);
    report.titleProperty().set("My <report>");
    report.authorProperty().set("Ada");
    report.groupProperty().set("9b");
    report.questions().getFirst().answerProperty().set("I expected\nmore.");
    Files.createFile(folder.resolve("mine.html"));
    report.save(folder.resolve("mine"));
    Path file = folder.resolve("mine-2.html");
    assertThat(report.messageProperty().get()).isEqualTo("Saved to " + file);
    assertThat(report.savedProperty().get()).isEqualTo(file);
    assertThat(report.readyProperty().get()).isTrue();
    Document html = written("mine-2.html");
    assertThat(html.select("h1").text()).isEqualTo("My <report>");
    assertThat(html.select(".byline").text()).isEqualTo("Name Ada Class 9b Date 26 November 2026");
    assertThat(html.select(".answer").getFirst().wholeText()).isEqualTo("I expected\nmore.");
    assertThat(html.select("h2").eachText()).contains("Comparison", "sigmoid");
  }

  @Test
  void aMissingFolderIsSaidInASentence() {
    report.open();
    Path file = folder.resolve("typo").resolve("report.html");
    report.save(file);
    assertThat(report.messageProperty().get())
        .isEqualTo(
            "The report cannot be saved to %s, as there is no such folder; create it first."
                .formatted(file));
    assertThat(report.savedProperty().get()).isNull();
    assertThat(report.readyProperty().get()).isTrue();
  }

  @Test
  void aCancelledReportIsNotWritten() {
    report.open();
    report.networks().getLast().pickedProperty().set(true);
    List<Double> shares = new ArrayList<>();
    report
        .work()
        .shareProperty()
        .subscribe(share -> {
          shares.add(share.doubleValue());
          if (share.doubleValue() >= 0.5) {
            report.work().cancel();
          }
        });

    report.save(folder.resolve("a.html"));

    assertThat(shares).startsWith(-1.0, 0.0).endsWith(-1.0).allMatch(share -> share < 0.75);
    assertThat(report.messageProperty().get()).isEqualTo("Cancelled; no report was saved.");
    assertThat(report.readyProperty().get()).isTrue();
    assertThat(folder.resolve("a.html")).doesNotExist();
  }

  @Test
  void oneReportIsWrittenAtATime() {
    report = viewModel(waiting::add);
    report.open();
    report.save(folder.resolve("a.html"));
    assertThat(report.readyProperty().get()).isFalse();
    report.save(folder.resolve("b.html"));
    assertThat(waiting).hasSize(1);
    waiting.remove().run();
    assertThat(report.readyProperty().get()).isTrue();
    assertThat(folder.resolve("a.html")).exists();
    assertThat(folder.resolve("b.html")).doesNotExist();
  }

  @Test
  void withoutANetworkThereIsNothingToReport() {
    models.selectedProperty().set(null);
    report.open();
    assertThat(report.openProperty().get()).isFalse();
    assertThat(report.unavailable().getValue()).isTrue();
  }
}
