package org.digitworkbench.ui.classroom;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.digitworkbench.classroom.Leaderboard;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Run;
import org.jspecify.annotations.Nullable;

/** The leaderboard, and what the record of the picked run says. */
final class BoardPane extends HBox {

  private static final double BOARD_WIDTH = 240;

  BoardPane(BoardViewModel viewModel) {
    getStyleClass().add("board-pane");
    BoardTable table = new BoardTable(viewModel);
    HBox.setHgrow(table, Priority.ALWAYS);
    getChildren().addAll(table, details(viewModel));
  }

  /** Which runs are shown. */
  static Node choices(BoardViewModel viewModel) {
    HBox choices = new HBox(16, boards(viewModel), bestOfEach(viewModel));
    choices.setAlignment(Pos.CENTER_LEFT);
    return choices;
  }

  /** Runs that were tested on other images cannot be compared. */
  private static Node boards(BoardViewModel viewModel) {
    ComboBox<Leaderboard> box = new ComboBox<>();
    box.setId("class-boards");
    box.setPrefWidth(BOARD_WIDTH);
    box.setAccessibleText("Test images");
    box.setTooltip(new Tooltip("Only runs that were tested on the same images can be compared"));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Leaderboard board) {
            return board == null
                ? ""
                : "%s · %s"
                    .formatted(board.title(), ClassText.count(board.runs().size(), "run", "runs"));
          }

          @Override
          public Leaderboard fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    // Filling it would choose another one for a moment.
    viewModel
        .boardProperty()
        .subscribe(board -> {
          box.setOnAction(null);
          box.getItems().setAll(viewModel.boardsProperty().get());
          box.setValue(board);
          box.setOnAction(_ -> viewModel.boardProperty().set(box.getValue()));
        });
    box.visibleProperty().bind(viewModel.boardsProperty().map(all -> !all.isEmpty()));
    return box;
  }

  private static Node bestOfEach(BoardViewModel viewModel) {
    CheckBox best = new CheckBox("Best of each");
    best.setId("class-best");
    best.setTooltip(new Tooltip("Show only the best run of each person"));
    best.selectedProperty().bindBidirectional(viewModel.bestOfEachProperty());
    return best;
  }

  private static Node details(BoardViewModel viewModel) {
    Label head = new Label("Picked run");
    head.getStyleClass().add("section");
    Label none = new Label("Click a run to see how it was trained.");
    none.getStyleClass().add(Styles.TEXT_MUTED);
    none.setWrapText(true);
    none.visibleProperty().bind(viewModel.pickedProperty().isNull());
    none.managedProperty().bind(none.visibleProperty());
    VBox facts =
        new VBox(
            8,
            fact(viewModel, "Run", Run::name),
            fact(viewModel, "Network", run -> run.network().shortText()),
            fact(viewModel, "Training", ClassText::training),
            fact(viewModel, "Data", viewModel::data),
            fact(viewModel, "Training accuracy", BoardPane::trainAccuracy),
            fact(viewModel, "Machine", run -> run.provenance().machine()),
            repeat(viewModel));
    facts.visibleProperty().bind(Bindings.not(none.visibleProperty()));
    VBox box = new VBox(8, head, none, facts);
    box.setId("class-run");
    box.getStyleClass().add("side");
    return box;
  }

  private static Node repeat(BoardViewModel viewModel) {
    Button repeat = new Button("Train the same");
    repeat.setId("class-repeat");
    repeat.getStyleClass().add(Styles.BUTTON_OUTLINED);
    repeat.setTooltip(
        new Tooltip("Save its network and settings as a preset, and go to the Train tab with it"));
    repeat.setOnAction(_ -> viewModel.repeat());
    return repeat;
  }

  private static Node fact(BoardViewModel viewModel, String name, Function<Run, String> value) {
    Label key = new Label(name);
    key.getStyleClass().addAll(Styles.TEXT_MUTED, "key");
    Label text = new Label();
    text.setWrapText(true);
    text.getStyleClass().add("value");
    text.textProperty()
        .bind(viewModel.pickedProperty().map(row -> value.apply(row.shared().run())).orElse(""));
    return new VBox(key, text);
  }

  /** To tell learning by heart: it is much higher than the other then. */
  private static String trainAccuracy(Run run) {
    return run.provenance()
        .curve()
        .last()
        .map(epoch -> Percent.measured(epoch.trainAccuracy()))
        .orElse(ClassText.UNKNOWN);
  }
}
