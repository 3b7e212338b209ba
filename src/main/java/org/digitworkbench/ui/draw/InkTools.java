package org.digitworkbench.ui.draw;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.digitworkbench.ui.controls.KeyText;
import org.digitworkbench.ui.controls.Tips;
import org.digitworkbench.ui.ink.InkCanvas;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The tools of the sheet in a row of icons: undo, redo, clear, pen or eraser, and the width of
 * either.
 */
final class InkTools extends HBox {

  private static final double SLIDER = 88;

  /**
   * @param undo takes the last step back
   * @param clear makes the sheet empty
   * @param nothingToUndo whether there is no step to take back
   * @param blank whether there is nothing to clear
   */
  InkTools(
      InkCanvas canvas,
      Runnable undo,
      Runnable clear,
      ObservableValue<Boolean> nothingToUndo,
      ObservableValue<Boolean> blank) {
    getStyleClass().add("tool-bar-row");
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(Region.USE_PREF_SIZE);

    Button undoButton =
        named(new Button(), Feather.CORNER_UP_LEFT, "undo", "Undo the last stroke (Ctrl+Z)");
    undoButton.setOnAction(_ -> undo.run());
    undoButton.disableProperty().bind(nothingToUndo);
    Button redo =
        named(new Button(), Feather.CORNER_UP_RIGHT, "redo", "Redo it (Ctrl+Y or Ctrl+Shift+Z)");
    redo.setOnAction(_ -> canvas.redo());
    redo.disableProperty().bind(canvas.canRedoProperty().not());
    Button clearButton =
        named(new Button(), Feather.TRASH_2, "clear", "Clear the sheet (Delete or Escape)");
    clearButton.setOnAction(_ -> clear.run());
    clearButton.disableProperty().bind(blank);

    ToggleButton pen =
        named(new ToggleButton(), Feather.EDIT_2, "pen", "Draw with the pen (E changes the tool)");
    pen.getStyleClass().add(Styles.LEFT_PILL);
    ToggleButton eraser =
        named(new ToggleButton(), Feather.DELETE, "eraser", "Erase ink (E changes the tool)");
    eraser.getStyleClass().add(Styles.RIGHT_PILL);
    canvas
        .erasingProperty()
        .subscribe(on -> {
          pen.setSelected(!on);
          eraser.setSelected(on);
        });
    // Either is on whatever is clicked; two toggles of a group could both be off.
    pen.setOnAction(_ -> choose(canvas, pen, eraser, false));
    eraser.setOnAction(_ -> choose(canvas, pen, eraser, true));
    HBox tools = new HBox(pen, eraser);

    Slider width =
        new Slider(InkCanvas.MIN_BRUSH, InkCanvas.MAX_BRUSH, canvas.brushWidthProperty().get());
    width.setId("brush-width");
    width.setAccessibleText("Width of the pen or eraser");
    Tips.put(width, "Width of the pen or eraser ( [ and ] )");
    width.setPrefWidth(SLIDER);
    width.setMinWidth(SLIDER);
    canvas.brushWidthProperty().bindBidirectional(width.valueProperty());

    getChildren().addAll(undoButton, redo, clearButton, tools, width);
  }

  private static void choose(
      InkCanvas canvas, ToggleButton pen, ToggleButton eraser, boolean erasing) {
    canvas.erasingProperty().set(erasing);
    pen.setSelected(!erasing);
    eraser.setSelected(erasing);
  }

  private static <B extends ButtonBase> B named(B button, Feather icon, String id, String tooltip) {
    button.setGraphic(new FontIcon(icon));
    button.setId(id);
    Tips.put(button, KeyText.of(tooltip));
    button.setAccessibleText(KeyText.of(tooltip));
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }
}
