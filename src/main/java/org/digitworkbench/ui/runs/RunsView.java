package org.digitworkbench.ui.runs;

import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.digitworkbench.ui.chart.RunChart;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.saving.FileSaver;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The Runs tab. */
public final class RunsView extends BorderPane {

  /** How many epochs a run that has all of its own is continued for, as Train on offers first. */
  private static final int MORE_EPOCHS = 5;

  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

  private final RunsViewModel viewModel;
  private final RunsTable table;

  public RunsView(RunsViewModel viewModel, RunPalette palette, FileSaver saver) {
    this.viewModel = viewModel;
    this.table = new RunsTable(viewModel, palette);
    setId("runs-view");
    getStyleClass().add("runs-view");
    getStylesheets()
        .add(Objects.requireNonNull(RunsView.class.getResource("runs.css")).toExternalForm());
    setTop(commands());
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox center = new VBox(table, charts(palette, saver), foot());
    center.getStyleClass().add("runs-center");
    setCenter(center);
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
  }

  private HBox commands() {
    TextField filter = new TextField();
    filter.setId("runs-filter");
    filter.setPromptText("Filter, such as: relu finished");
    filter.setAccessibleText("Filter of the runs");
    filter.setTooltip(new Tooltip("Words that must be in the name, network, data set or state"));
    filter.setPrefWidth(220);
    filter.textProperty().bindBidirectional(viewModel.filterProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button go =
        button(
            "runs-continue",
            "Continue",
            "Continue training from the newest checkpoint, in the Train tab",
            Feather.FAST_FORWARD,
            viewModel.canContinueProperty(),
            () -> viewModel.continueRun(MORE_EPOCHS));
    go.textProperty()
        .bind(
            Bindings.when(viewModel.mustSayHowManyProperty())
                .then("Continue +" + MORE_EPOCHS)
                .otherwise("Continue"));
    go.setPrefWidth(144);
    Button results =
        button(
            "runs-results",
            "Results",
            "Show the mistakes of its newest network",
            Feather.GRID,
            viewModel.canUseProperty(),
            viewModel::openInResults);
    Button network =
        button(
            "runs-use",
            "As network",
            "Use its newest network in Draw and Results",
            Feather.CHECK,
            viewModel.canUseProperty(),
            viewModel::use);
    Button rival =
        button(
            "runs-rival",
            "As rival",
            "Compare its newest network with the picked one",
            Feather.USERS,
            viewModel.canUseProperty(),
            viewModel::useAsRival);
    Button rename =
        button(
            "runs-rename",
            "Rename",
            "Give it another name (F2)",
            Feather.EDIT_2,
            viewModel.canRenameProperty(),
            table::rename);
    Button delete =
        button(
            "runs-delete",
            "Delete",
            "Delete the picked runs (Delete); Undo brings them back",
            Feather.TRASH_2,
            viewModel.canDeleteProperty(),
            viewModel::delete);
    List<Button> buttons = List.of(go, results, network, rival, rename, delete);
    table.setContextMenu(menu(buttons));
    HBox bar = new HBox(filter, space);
    bar.getChildren().addAll(buttons);
    bar.getStyleClass().add("command-bar");
    return bar;
  }

  private static ContextMenu menu(List<Button> buttons) {
    ContextMenu menu = new ContextMenu();
    for (Button button : buttons) {
      MenuItem item = new MenuItem();
      item.textProperty().bind(button.textProperty());
      item.disableProperty().bind(button.disableProperty());
      item.setOnAction(_ -> button.fire());
      menu.getItems().add(item);
    }
    return menu;
  }

  private static Button button(
      String id,
      String text,
      String help,
      Feather icon,
      ObservableValue<Boolean> enabled,
      Runnable action) {
    Button button = new Button(text, new FontIcon(icon));
    button.setId(id);
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(help));
    button.setAccessibleHelp(help);
    button.disableProperty().bind(enabled.map(on -> !on));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private Node charts(RunPalette palette, FileSaver saver) {
    RunChart loss =
        new RunChart(
            "Loss", "Pick runs to see their curves.", viewModel.lossChart(), palette::color);
    loss.setId("runs-loss-chart");
    RunChart accuracy =
        new RunChart(
            "Accuracy",
            "Pick runs to see their curves.",
            viewModel.accuracyChart(),
            palette::color);
    accuracy.setId("runs-accuracy-chart");
    loss.setSaver(saver, viewModel::curves);
    accuracy.setSaver(saver, viewModel::curves);
    HBox.setHgrow(loss, Priority.ALWAYS);
    HBox.setHgrow(accuracy, Priority.ALWAYS);
    HBox charts = new HBox(loss, accuracy);
    charts.getStyleClass().add("runs-charts");
    Label problem = new Label();
    problem.setId("runs-problem");
    problem.getStyleClass().add("runs-problem");
    problem.setWrapText(true);
    problem.textProperty().bind(viewModel.problemProperty());
    problem.visibleProperty().bind(viewModel.problemProperty().isNotEmpty());
    charts.visibleProperty().bind(problem.visibleProperty().not());
    return new StackPane(charts, problem);
  }

  private HBox foot() {
    Label usage = new Label();
    usage.setId("runs-usage");
    usage.textProperty().bind(viewModel.usageProperty());
    Button free =
        button(
            "runs-free",
            "Free space",
            "Delete all intermediate checkpoints; each run keeps its curve and its newest network",
            Feather.SCISSORS,
            viewModel.usageProperty().map(text -> !text.isEmpty()),
            viewModel::freeSpace);
    free.getStyleClass().add("flat");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label deleted = new Label();
    deleted.setId("runs-deleted");
    deleted.textProperty().bind(viewModel.deletedProperty());
    Button undo =
        button(
            "runs-undo",
            "Undo",
            "Bring them back (%s)".formatted(UNDO.getDisplayText()),
            Feather.CORNER_UP_LEFT,
            viewModel.deletedProperty().map(text -> !text.isEmpty()),
            viewModel::undo);
    undo.getStyleClass().add("flat");
    undo.visibleProperty().bind(viewModel.deletedProperty().isNotEmpty());
    HBox foot = new HBox(usage, free, space, deleted, undo);
    foot.getStyleClass().add("runs-foot");
    return foot;
  }

  private void onKey(KeyEvent event) {
    if (event.getTarget() instanceof TextInputControl) {
      return;
    }
    if (event.getCode() == KeyCode.F2) {
      table.rename();
    } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
      viewModel.delete();
    } else if (UNDO.match(event)) {
      viewModel.undo();
    } else {
      return;
    }
    event.consume();
  }
}
