package org.digitworkbench.ui.reliability;

import java.util.ArrayList;
import java.util.List;
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

  private final Polyline line = new Polyline();
  private final List<Circle> dots = new ArrayList<>();

  ReliabilityCurve() {
    setMouseTransparent(true);
    line.getStyleClass().add("after");
    getChildren().add(line);
    for (int bin = 0; bin < Calibration.BINS; bin++) {
      Circle dot = new Circle(DOT);
      dot.getStyleClass().add("dot");
      dots.add(dot);
    }
    getChildren().addAll(dots);
  }

  void show(@Nullable Calibration calibration) {
    setVisible(calibration != null);
    if (calibration != null) {
      for (int i = 0; i < dots.size(); i++) {
        Bin bin = calibration.bins().get(i);
        dots.get(i).setVisible(!bin.isEmpty());
        dots.get(i).pseudoClassStateChanged(FEW, isFew(bin));
      }
    }
  }

  void place(ReliabilityLayout at, @Nullable Calibration calibration) {
    line.getPoints().clear();
    if (calibration != null) {
      for (int i = 0; i < dots.size(); i++) {
        Bin bin = calibration.bins().get(i);
        double x = at.x(bin.confidence());
        double y = at.y(bin.accuracy());
        dots.get(i).setCenterX(x);
        dots.get(i).setCenterY(y);
        if (!isFew(bin)) {
          line.getPoints().addAll(x, y);
        }
      }
    }
  }

  private static boolean isFew(Bin bin) {
    return bin.count() < CalibrationReading.FEW;
  }
}
