package org.digitworkbench.ui.inside.sum;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One row of a pane of numbers.
 *
 * @param name at the left, up to the first number
 * @param figures of the last so many columns
 * @param rule above it; or null
 * @param bar at the right edge; or null
 */
record FigureRow(Node name, List<Text> figures, @Nullable Region rule, @Nullable Rectangle bar) {

  static FigureRow of(Node name, Text... figures) {
    return new FigureRow(name, List.of(figures), null, null);
  }

  /** A short text of that kind, in a row by its middle. */
  static Text text(String style) {
    Text text = new Text();
    text.getStyleClass().addAll("text", "figure", style);
    text.setTextOrigin(VPos.CENTER);
    return text;
  }

  static Text text(String style, String words) {
    Text text = text(style);
    text.setText(words);
    return text;
  }
}
