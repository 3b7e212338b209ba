package org.digitworkbench.ui.reliability;

import javafx.css.PseudoClass;
import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;
import org.digitworkbench.domain.Calibration;
import org.digitworkbench.domain.Calibration.Bin;
import org.digitworkbench.domain.CalibrationReading;
import org.jspecify.annotations.Nullable;

/**
 * A second calibration over the first: a dot for each bin, pale where few images tell little, and a
 * line through the others.
 */
final class ReliabilityCurve extends Group {

  private static final PseudoClass FEW = PseudoClass.getPseudoClass("few");
  private static final double DOT = 3;

  ReliabilityCurve() {
    setMouseTransparent(true);
  }

  void place(ReliabilityLayout at, @Nullable Calibration calibration) {
    getChildren().clear();
    if (calibration == null) {
      return;
    }
    Polyline line = new Polyline();
    line.getStyleClass().add("after");
    getChildren().add(line);
    for (Bin bin : calibration.bins()) {
      if (!bin.isEmpty()) {
        double x = at.x(bin.confidence());
        double y = at.y(bin.accuracy());
        boolean few = bin.count() < CalibrationReading.FEW;
        Circle dot = new Circle(x, y, DOT);
        dot.getStyleClass().add("dot");
        dot.pseudoClassStateChanged(FEW, few);
        getChildren().add(dot);
        if (!few) {
          line.getPoints().addAll(x, y);
        }
      }
    }
  }
}
