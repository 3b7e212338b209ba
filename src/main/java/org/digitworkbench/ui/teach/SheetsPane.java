package org.digitworkbench.ui.teach;

import atlantafx.base.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ui.controls.KeyText;

/** Which digit is to be drawn, how many are done, and what can be done with the sheet. */
final class SheetsPane extends VBox {

  /** How long the pen rests before the drawing is kept. */
  private static final Duration PAUSE = Duration.seconds(1.5);

  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

  private final SheetsViewModel model;

  SheetsPane(SheetsViewModel model) {
    this.model = model;
    setId("sheets");
    getStyleClass().add("sheets");
    Label message = new Label();
    message.setId("sheets-message");
    message.setWrapText(true);
    message.textProperty().bind(model.messageProperty());
    getChildren().addAll(head(), progress(), buttons(), keys(), message);
    keepAfterPause();
  }

  private Node head() {
    Label title = new Label();
    title.setId("sheets-title");
    title.getStyleClass().add("title");
    title.textProperty().bind(model.title());
    HBox dots = new HBox(6);
    dots.setAlignment(Pos.CENTER_LEFT);
    for (int i = 0; i < SheetsViewModel.EACH; i++) {
      Region dot = new Region();
      dot.getStyleClass().add("dot");
      int number = i;
      model.ofDigit().subscribe(count -> dot.pseudoClassStateChanged(DONE, number < count));
      dots.getChildren().add(dot);
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label total = new Label();
    total.setId("sheets-total");
    total.getStyleClass().add(Styles.TEXT_MUTED);
    total.textProperty().bind(model.total());
    HBox head = new HBox(16, title, dots, space, total);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Node progress() {
    ProgressBar bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText("Drawings that are done");
    bar.progressProperty().bind(model.doneProperty().divide((double) SheetsViewModel.ALL));
    return bar;
  }

  private Node buttons() {
    Button keep = new Button("Keep");
    keep.setId("sheets-keep");
    keep.getStyleClass().add(Styles.ACCENT);
    keep.setTooltip(new Tooltip("Keep the drawing and clear the sheet (Enter)"));
    keep.setOnAction(_ -> model.keep());
    Button back = new Button("Take back");
    back.setId("sheets-back");
    back.setTooltip(
        new Tooltip(
            KeyText.of("Remove the last drawing again (Backspace or Ctrl+Z on an empty sheet)")));
    back.disableProperty().bind(model.doneProperty().isEqualTo(0));
    back.setOnAction(_ -> model.takeBack());
    Button end = new Button("End");
    end.setId("sheets-end");
    end.setTooltip(new Tooltip("Stop here; what was kept stays (Esc)"));
    end.setOnAction(_ -> model.end());
    for (Button button : new Button[] {keep, back, end}) {
      // The keys are for the sheet.
      button.setFocusTraversable(false);
      button.setMinWidth(USE_PREF_SIZE);
    }
    HBox row = new HBox(8, keep, back, end, pause());
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node pause() {
    CheckBox box = new CheckBox("Keep automatically");
    box.setId("sheets-pause");
    box.setFocusTraversable(false);
    box.setTooltip(new Tooltip("When the pen has rested for a second and a half"));
    box.selectedProperty().bindBidirectional(model.afterPauseProperty());
    return box;
  }

  private Node keys() {
    Label keys = new Label();
    keys.getStyleClass().add("keys");
    keys.setWrapText(true);
    keys.setMinHeight(USE_PREF_SIZE);
    keys.textProperty().bind(model.keys());
    return keys;
  }

  private void keepAfterPause() {
    PauseTransition rest = new PauseTransition(PAUSE);
    rest.setOnFinished(_ -> model.keep());
    model
        .drawing()
        .subscribe(drawing -> {
          rest.stop();
          if (model.runningProperty().get()
              && model.afterPauseProperty().get()
              && !drawing.isBlank()) {
            rest.playFromStart();
          }
        });
    model.runningProperty().subscribe(_ -> rest.stop());
  }

  /** Before the sheet takes the key, which clears it with some of them. */
  void onKey(KeyEvent event) {
    Drawing drawing = model.drawing().getValue();
    if (event.getCode() == KeyCode.ENTER) {
      model.keep();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      model.end();
    } else if (drawing.isBlank() && (event.getCode() == KeyCode.BACK_SPACE || UNDO.match(event))) {
      model.takeBack();
    } else {
      return;
    }
    event.consume();
  }
}
