package org.digitworkbench.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.evaluation.Evaluations;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.projection.Maps;
import org.digitworkbench.store.FloatCache;
import org.digitworkbench.store.RunStore;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.epochs.TimelineViewModel;
import org.digitworkbench.ui.heatmap.HeatmapSelection;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Cell;
import org.digitworkbench.ui.map.MapViewModel;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.saving.FileSaver;
import org.digitworkbench.ui.tiles.DigitGrid;
import org.digitworkbench.ui.why.Explainer;
import org.digitworkbench.ui.why.WhyViewModel;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The tab as large as it is in the smallest window, on 1,000 digits. */
@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class ResultsViewTest {

  @TempDir private static Path cache;
  private static DatasetSource datasets;
  private static MeanDigits engine;

  private final ModelPicker models = new ModelPicker(Classes::digits);
  private final List<DigitImage> drawn = new ArrayList<>();
  private ResultsViewModel viewModel;
  private Scene scene;

  @BeforeAll
  static void readDigits() {
    Dataset whole = new DatasetCatalog(Path.of("assets/datasets")).load("mnist");
    Dataset small =
        new Dataset(
            whole.id(),
            whole.title(),
            whole.classNames(),
            whole.train().first(1),
            whole.test().first(1_000),
            whole.sha256());
    engine = new MeanDigits(small.test());
    datasets =
        new DatasetSource() {
          @Override
          public List<String> ids() {
            return List.of("mnist");
          }

          @Override
          public Dataset load(String id) {
            return small;
          }
        };
  }

  @Start
  void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
    viewModel =
        new ResultsViewModel(
            new Evaluations(() -> engine, new FloatCache(cache), new Fingerprints()),
            datasets,
            new SimpleObjectProperty<>(DrawingSet.EMPTY),
            models,
            Runnable::run,
            Runnable::run);
    viewModel.activeProperty().set(true);
    scene =
        new Scene(
            new ResultsView(
                viewModel, image(), map(), new RunPalette(), new FileSaver(Runnable::run, _ -> {})),
            984,
            560);
    stage.setScene(scene);
    stage.show();
  }

  private ImageViewModel image() {
    Fingerprints fingerprints = new Fingerprints();
    FloatCache floats = new FloatCache(cache);
    WhyViewModel why =
        new WhyViewModel(
            new Explainer(() -> engine, datasets, floats, fingerprints),
            viewModel.detail().image(),
            models.shownProperty(),
            Runnable::run,
            Runnable::run);
    TimelineViewModel timeline =
        new TimelineViewModel(
            new RunStore(cache),
            new Evaluations(() -> engine, floats, fingerprints),
            new SimpleObjectProperty<>(),
            new SimpleObjectProperty<>(),
            Runnable::run,
            Runnable::run);
    return new ImageViewModel(
        viewModel, timeline, why, new SimpleObjectProperty<>(false), drawn::add);
  }

  private MapViewModel map() {
    return new MapViewModel(
        new Maps(() -> engine, new FloatCache(cache), new Fingerprints()),
        new SimpleObjectProperty<>(),
        new SimpleObjectProperty<>(),
        Runnable::run,
        Runnable::run,
        Runnable::run);
  }

  private void evaluate(FxRobot robot) {
    robot.interact(() -> models.selectedProperty().set(MeanDigits.choice("relu", "mnist")));
  }

  @Test
  void withoutANetworkItSaysWhatToDo(FxRobot robot) {
    assertThat(robot.lookup("#results-empty").query().isVisible()).isTrue();
    evaluate(robot);
    assertThat(robot.lookup("#results-empty").query().isVisible()).isFalse();
    assertThat(text(robot, "#results-accuracy")).matches("\\d\\d\\.\\d\\d %");
  }

  @Test
  void aClickOnACellShowsJustItsImages(FxRobot robot) {
    evaluate(robot);
    int count = results().evaluation().matrix().count(4, 9);

    robot.clickOn("#cell-4-9");

    DigitGrid gallery = robot.lookup("#gallery").query();
    assertThat(gallery.itemsProperty().get())
        .hasSize(count)
        .allMatch(item -> item.caption().equals("9 (4)"));
    assertThat(text(robot, "#gallery-title")).contains("of a 4").contains("predicted as 9");

    robot.clickOn("#clear-filter");
    assertThat(gallery.itemsProperty().get()).hasSize(results().evaluation().mistakes().size());
  }

  @Test
  void aClickOnAnImageShowsItsDetail(FxRobot robot) {
    evaluate(robot);
    robot.clickOn("#cell-4-9").clickOn("#gallery").push(KeyCode.HOME);

    assertThat(text(robot, "#detail-predicted")).isEqualTo("Predicted 9");
    assertThat(text(robot, "#detail-true")).isEqualTo("True 4");
    assertThat(text(robot, "#detail-bars #probability-9")).endsWith("%");
  }

  @Test
  void aConfusedPairFiltersTheGallery(FxRobot robot) {
    evaluate(robot);
    robot.clickOn("#side-classes").clickOn("#show-pairs-table");
    TableView<PairsTable.Pair> pairs = robot.lookup("#pairs-table").query();
    robot.interact(() -> pairs.getSelectionModel().select(0));

    var pair = results().evaluation().matrix().mostConfused(1).getFirst();
    assertThat(viewModel.gallery().selectionProperty().get())
        .isEqualTo(new Cell(pair.truth(), pair.predicted()));

    robot.interact(() -> viewModel.gallery().selectionProperty().set(HeatmapSelection.NOTHING));
    assertThat(pairs.getSelectionModel().getSelectedItem()).isNull();
  }

  @Test
  void nothingIsCutOffInTheSmallestWindow(FxRobot robot) {
    evaluate(robot);
    robot.interact(() -> scene.getRoot().layout());

    for (String id :
        List.of(
            "#results-mistakes",
            "#heatmap-percent",
            "#cell-9-9",
            "#gallery-order",
            "#gallery-confidence",
            "#gallery",
            "#detail-bars")) {
      Node node = robot.lookup(id).query();
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      assertThat(bounds.getMaxX()).as(id).isLessThanOrEqualTo(scene.getWidth());
      assertThat(bounds.getMaxY()).as(id).isLessThanOrEqualTo(scene.getHeight());
    }
    assertThat(robot.lookup("#gallery").query().getLayoutBounds().getHeight()).isGreaterThan(160);
  }

  private EvaluatedModel results() {
    return Objects.requireNonNull(viewModel.resultsProperty().get());
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).<Label>query().getText();
  }
}
