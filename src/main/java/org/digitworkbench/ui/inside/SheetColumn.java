package org.digitworkbench.ui.inside;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.digitworkbench.ui.ink.InkCanvas;
import org.digitworkbench.ui.ink.InkSheet;

/** A small sheet to draw on, the same as in Draw, and what the colours mean. */
final class SheetColumn extends VBox {

  private static final double SIDE = 168;

  /** At the left and at the right, as the style sheet has it. */
  private static final double PADDING = 16 + 8;

  private final InkCanvas canvas;

  /**
   * @param controls of what is seen, below the sheet
   */
  SheetColumn(SheetViewModel viewModel, InkSheet ink, Node controls) {
    getStyleClass().add("sheet-column");
    // The sentences wrap at the sheet's width.
    setPrefWidth(SIDE + PADDING);
    setMinWidth(USE_PREF_SIZE);
    canvas = new InkCanvas(ink);
    canvas.setId("inside-ink");
    canvas.setMinSize(SIDE, SIDE);
    canvas.setPrefSize(SIDE, SIDE);
    canvas.setMaxSize(SIDE, SIDE);
    canvas.hintProperty().set("Draw here");

    Button clear = new Button("Clear");
    clear.setId("inside-clear");
    clear.setTooltip(new Tooltip("Clear the sheet (Delete)"));
    clear
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> ink.drawingProperty().get().isBlank(), ink.drawingProperty()));
    clear.setOnAction(_ -> canvas.clear());
    Button test = new Button("Test image");
    test.setId("inside-test-image");
    test.setTooltip(new Tooltip("Put a random test image on the sheet"));
    test.setOnAction(_ -> viewModel.putTestImage());
    test.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(test, Priority.ALWAYS);
    clear.setMinWidth(Region.USE_PREF_SIZE);
    HBox buttons = new HBox(clear, test);
    buttons.getStyleClass().add("sheet-buttons");
    getChildren()
        .addAll(
            canvas,
            buttons,
            controls,
            key("key-strength", "Brighter is stronger, relative to the layer's largest value."),
            key("key-sign", "In layers with both signs, orange is positive and blue is negative."));
  }

  /** Whether it is in sight. */
  void setShown(boolean shown) {
    canvas.paintingProperty().set(shown);
  }

  private static VBox key(String style, String sentence) {
    Region ramp = new Region();
    ramp.getStyleClass().addAll("key", style);
    Label words = new Label(sentence);
    words.setWrapText(true);
    words.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    return new VBox(ramp, words);
  }
}
