package org.digitworkbench.ui.reliability;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import org.digitworkbench.domain.CalibrationReading;

/** What the colours of the diagram mean. */
final class ReliabilityKey extends HBox {

  private final Region bar = swatch("accuracy");
  private final Region hatched = swatch("accuracy");
  private final Label scaled = entry("scaled", "The same images at the fitted temperature", line());

  ReliabilityKey() {
    getStyleClass().add("key");
    setAlignment(Pos.CENTER_LEFT);
    Region over = swatch("gap");
    over.pseudoClassStateChanged(PseudoClass.getPseudoClass("over"), true);
    StackPane under = new StackPane(hatched, swatch("gap"));
    Line diagonal = new Line(0, 0, 16, 0);
    diagonal.getStyleClass().add("diagonal");
    getChildren()
        .addAll(
            entry(
                "accuracy",
                "Share of the images of a bin that are read correctly; pale for fewer than %d images"
                    .formatted(CalibrationReading.FEW),
                bar),
            entry("overconfident", "How much the confidence is above the accuracy", over),
            entry("underconfident", "How much the confidence is below the accuracy", under),
            entry("perfect calibration", "Where confidence and accuracy are equal", diagonal),
            scaled);
  }

  void show(Color color, boolean isScaled) {
    bar.setBackground(Background.fill(color));
    hatched.setBackground(Background.fill(color));
    scaled.setVisible(isScaled);
    scaled.setManaged(isScaled);
  }

  private static Label entry(String text, String explanation, Node sign) {
    Label label = new Label(text, sign);
    label.setTooltip(new Tooltip(explanation));
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }

  private static Region swatch(String style) {
    Region swatch = new Region();
    swatch.getStyleClass().add(style);
    swatch.setPrefSize(8, 8);
    swatch.setMaxSize(8, 8);
    return swatch;
  }

  private static Line line() {
    Line line = new Line(0, 0, 16, 0);
    line.getStyleClass().add("after");
    return line;
  }
}
