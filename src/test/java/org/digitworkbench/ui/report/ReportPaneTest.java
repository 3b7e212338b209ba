package org.digitworkbench.ui.report;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.evaluation.Evaluations;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.report.ReportSubjects;
import org.digitworkbench.store.FloatCache;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The pane as large as it is in the smallest window. */
@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class ReportPaneTest {

  @TempDir private static Path folder;

  private final ModelPicker models = new ModelPicker(Classes::digits);
  private final List<String> opened = new ArrayList<>();
  private Label results;
  private ReportViewModel report;
  private Scene scene;

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    report =
        new ReportViewModel(
            models,
            new ReportSubjects(
                new DatasetCatalog(Path.of("assets/datasets")),
                new Evaluations(
                    AlwaysEngine::new,
                    new FloatCache(folder.resolve("cache")),
                    new Fingerprints())),
            _ -> "#0072B2",
            () -> LocalDate.of(2026, 11, 26),
            "1.2.3",
            List::of,
            Runnable::run,
            Runnable::run);
    results = new Label("results");
    VBox page = new VBox(new ReportButton(report), results);
    scene = new Scene(ReportPane.over(page, report, opened::add), 984, 560);
    stage.setScene(scene);
    stage.show();
  }

  private void open(FxRobot robot) {
    robot.interact(() -> {
      models.put(new ModelChoice("relu", TestModels.always(3, 1)));
      models.selectedProperty().set(models.choices().getFirst());
      robot.lookup("#results-report").queryAs(Button.class).fire();
    });
  }

  @Test
  void everythingIsSeenInTheSmallestWindow(FxRobot robot) {
    open(robot);
    assertThat(results.getParent().isVisible()).isFalse();
    List<Node> controls = new ArrayList<>(robot.lookup("#report-pane .text-input").queryAll());
    assertThat(controls).hasSize(8);
    controls.addAll(
        List.of(
            robot.lookup("#report-networks").query(),
            robot.lookup("#report-save").query(),
            robot.lookup("#report-close").query()));
    for (Node control : controls) {
      Bounds bounds = control.localToScene(control.getBoundsInLocal());
      assertThat(bounds.getMinX()).as(control.getId()).isGreaterThanOrEqualTo(0);
      assertThat(bounds.getMaxX()).as(control.getId()).isLessThanOrEqualTo(scene.getWidth());
      assertThat(bounds.getMaxY()).as(control.getId()).isLessThanOrEqualTo(scene.getHeight());
      assertThat(bounds.getHeight()).as(control.getId()).isGreaterThan(24);
      assertThat(((Control) control).getTooltip()).as(control.getId()).isNotNull();
    }
    // No question is cut off.
    assertThat(robot.lookup("#report-pane .caption").queryAllAs(Label.class))
        .allMatch(label -> label.getHeight() >= label.prefHeight(label.getWidth()) - 0.5);
  }

  @Test
  void escapeLeadsBackAndWhatWasTypedStays(FxRobot robot) {
    open(robot);
    TextInputControl answer = robot.lookup("#report-answer-1").queryAs(TextInputControl.class);
    robot.interact(() -> {
      answer.setText("Because.");
      answer.requestFocus();
    });
    robot.push(KeyCode.ESCAPE);
    assertThat(report.openProperty().get()).isFalse();
    assertThat(results.getParent().isVisible()).isTrue();
    robot.interact(() -> robot.lookup("#results-report").queryAs(Button.class).fire());
    assertThat(answer.getText()).isEqualTo("Because.");
  }

  @Test
  void aWrittenReportCanBeOpened(FxRobot robot) {
    open(robot);
    Node show = robot.lookup("#report-open").query();
    assertThat(show.isVisible()).isFalse();
    Path file = folder.resolve("report.html");
    robot.interact(() -> report.save(file));
    assertThat(file).exists();
    assertThat(robot.lookup("#report-message").queryAs(Label.class).getText())
        .isEqualTo("Saved to " + file);
    robot.interact(((Button) show)::fire);
    assertThat(opened).containsExactly(file.toUri().toString());
  }
}
