package org.digitworkbench.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.evaluation.Evaluations;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.store.FloatCache;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.fx.Work;
import org.digitworkbench.ui.heatmap.HeatmapSelection;
import org.digitworkbench.ui.heatmap.HeatmapSelection.Cell;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.saving.FileSaver;
import org.digitworkbench.ui.tiles.DigitGrid;
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
  private final FileSaver saver =
      new FileSaver(Runnable::run, _ -> {}, _ -> {}, new Work(Runnable::run));
  private ResultsViewModel viewModel;
  private Scene scene;

  @BeforeAll
  static void readDigits() {
    datasets = TabParts.testImages(1_000);
    engine = new MeanDigits(datasets.load("mnist").test());
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
    TabParts parts = new TabParts(engine, datasets, models, cache);
    scene =
        new Scene(
            new ResultsView(
                viewModel,
                parts.image(viewModel, drawn::add),
                parts.map(),
                new RunPalette(),
                saver),
            984,
            560);
    stage.setScene(scene);
    stage.show();
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
    robot.clickOn("#side-classes");
    var pair = results().evaluation().matrix().mostConfused(1).getFirst();
    ToggleButton first =
        robot.lookup("#pair-%d-%d".formatted(pair.truth(), pair.predicted())).query();
    robot.clickOn(first);

    assertThat(first.isSelected()).isTrue();
    assertThat(viewModel.gallery().selectionProperty().get())
        .isEqualTo(new Cell(pair.truth(), pair.predicted()));

    robot.interact(() -> viewModel.gallery().selectionProperty().set(HeatmapSelection.NOTHING));
    assertThat(first.isSelected()).isFalse();
    assertThat(robot.lookup("#pairs .toggle-button").queryAll()).hasSize(PairsList.LIMIT);
  }

  @Test
  void theMacroAveragesStayLastHoweverTheTableIsSorted(FxRobot robot) {
    evaluate(robot);
    robot.clickOn("#side-classes");
    TableView<ClassRow> table = robot.lookup("#class-table").query();
    TableColumn<ClassRow, ?> recall = table.getColumns().get(3);
    for (SortType type : SortType.values()) {
      robot.interact(() -> {
        recall.setSortType(type);
        table.getSortOrder().setAll(List.of(recall));
      });
      List<ClassRow> rows = table.getItems();
      assertThat(rows.getLast().isMacro()).as("%s", type).isTrue();
      assertThat(rows.subList(0, 10))
          .extracting(ClassRow::recall)
          .isSortedAccordingTo(
              type == SortType.ASCENDING
                  ? Comparator.<Double>naturalOrder()
                  : Comparator.<Double>reverseOrder());
    }
    ClassRow worst = table.getItems().get(9);
    robot.interact(() -> table.getSelectionModel().select(9));
    assertThat(viewModel.gallery().selectionProperty().get())
        .isEqualTo(new HeatmapSelection.Row(worst.label()));
  }

  @Test
  void theClassesFitTheSmallestWindow(FxRobot robot) {
    evaluate(robot);
    robot.clickOn("#side-classes");
    robot.interact(() -> scene.getRoot().layout());

    TableView<ClassRow> table = robot.lookup("#class-table").query();
    assertThat(table.lookupAll(".scroll-bar")).noneMatch(Node::isVisible);
    Bounds pairs = bounds(robot, "#pairs");
    assertThat(bounds(robot, "#class-table").getMaxY()).isLessThan(pairs.getMinY());
    assertThat(pairs.getMaxY()).isLessThanOrEqualTo(scene.getHeight());
    assertThat(table.getHeight() - ClassTable.HEADER - ClassTable.ROWS * table.getFixedCellSize())
        .as("neither cut off nor blank below")
        .isBetween(0.0, 4.0);
    for (Node header : table.lookupAll(".column-header .label")) {
      if (header instanceof Label label && label.getGraphic() == null) {
        assertThat(((Text) label.lookup(".text")).getText()).isEqualTo(label.getText());
      }
    }
    for (Node cell : table.lookupAll(".table-row-cell:filled .table-cell")) {
      if (cell instanceof TableCell<?, ?> text && text.getText() != null) {
        Text shown = (Text) text.lookup(".text");
        assertThat(shown.getText()).isEqualTo(text.getText());
      }
    }
  }

  @Test
  void filtersOpenAndAreCounted(FxRobot robot) {
    evaluate(robot);
    Button filter = robot.lookup("#gallery-filter").query();
    assertThat(filter.getText()).isEqualTo("Filter");

    robot.clickOn(filter);
    CheckBox rival = robot.lookup("#gallery-rival-right").query();
    assertThat(rival.isDisabled()).as("without a rival").isTrue();
    robot.interact(() -> models.rivalProperty().set(MeanDigits.choice("sigmoid", "mnist")));
    assertThat(rival.isDisabled()).isFalse();
    robot.interact(rival::fire);
    robot.interact(() -> viewModel.gallery().lowProperty().set(50));

    assertThat(filter.getText()).isEqualTo("Filter · 2");
    assertThat(text(robot, "#gallery-confidence-text")).isEqualTo("50 to 100 %");
    assertThat(robot.lookup("#gallery").<DigitGrid>query().itemsProperty().get())
        .as("the rival makes the same mistakes")
        .isEmpty();

    robot.interact(() -> robot.lookup("#gallery-clear-filters").<Button>query().fire());
    assertThat(filter.getText()).isEqualTo("Filter");
    assertThat(rival.isSelected()).isFalse();
  }

  @Test
  void allImagesAreShownOnDemand(FxRobot robot) {
    evaluate(robot);
    robot.clickOn("#gallery-scope-all");

    DigitGrid gallery = robot.lookup("#gallery").query();
    assertThat(gallery.itemsProperty().get()).hasSize(1_000);
    assertThat(text(robot, "#gallery-title")).startsWith("1,000 images, ");

    robot.clickOn("#gallery-size-large");
    assertThat(gallery.cellSizeProperty().get()).isEqualTo(84);
  }

  @Test
  void nothingIsCutOffInTheSmallestWindow(FxRobot robot) {
    evaluate(robot);
    robot.interact(() -> scene.getRoot().layout());

    for (String id :
        List.of(
            "#results-mistakes",
            "#heatmap-of-predicted",
            "#heatmap-mistakes-only",
            "#heatmap-save",
            "#cell-9-9",
            "#heatmap-total",
            "#gallery-actions",
            "#gallery-order",
            "#gallery-filter",
            "#clear-filter",
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

  private static Bounds bounds(FxRobot robot, String query) {
    Node node = robot.lookup(query).query();
    return node.localToScene(node.getLayoutBounds());
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).<Label>query().getText();
  }
}
