package org.digitworkbench.ui.reliability;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import org.digitworkbench.domain.Calibration.Bin;
import org.digitworkbench.domain.CalibrationReading;
import org.jspecify.annotations.Nullable;

/** The column of a bin: it takes the mouse; what is to be seen lies below it. */
final class ReliabilityBin extends Region {

  private static final PseudoClass FEW = PseudoClass.getPseudoClass("few");
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final int index;
  private final Region accuracy = part("accuracy");
  private final Region gap = part("gap");
  private final Region count = part("count");
  private final Tooltip tooltip = new Tooltip();
  private @Nullable Bin shown;

  ReliabilityBin(int index) {
    this.index = index;
    getStyleClass().add("bin");
    setId("bin-" + index);
    tooltip.setShowDelay(Duration.millis(300));
    Tooltip.install(this, tooltip);
  }

  private static Region part(String style) {
    Region part = new Region();
    part.getStyleClass().add(style);
    return part;
  }

  /** What is to be seen of it. */
  List<Node> painted() {
    return List.of(accuracy, gap, count);
  }

  void show(@Nullable Bin bin, Color color) {
    shown = bin;
    String sentence = bin == null ? "" : CalibrationReading.bin(bin);
    tooltip.setText(sentence);
    setAccessibleText(sentence);
    accuracy.setBackground(Background.fill(color));
    boolean few = bin != null && bin.count() < CalibrationReading.FEW;
    for (Node part : painted()) {
      part.setVisible(bin != null && !bin.isEmpty());
      part.pseudoClassStateChanged(FEW, few);
    }
    gap.pseudoClassStateChanged(OVER, bin != null && bin.gap() < 0);
  }

  /**
   * @param most images of a bin
   */
  void place(ReliabilityLayout at, int most) {
    // A pixel of the surface stays between the columns.
    double left = snapPositionX(at.left(index));
    double width = snapPositionX(at.left(index + 1)) - left - 1;
    resizeRelocate(left, at.plotTop(), width, at.countsBottom() - at.plotTop());
    Bin bin = shown;
    if (bin != null) {
      span(accuracy, left, width, at.y(bin.accuracy()), at.y(0));
      double says = at.y(bin.confidence());
      double is = at.y(bin.accuracy());
      span(gap, left, width, Math.min(says, is), Math.max(says, is));
      double height = at.countHeight(bin.count(), most);
      span(count, left, width, at.countsBottom() - height, at.countsBottom());
    }
  }

  private void span(Region part, double left, double width, double top, double bottom) {
    double from = snapPositionY(top);
    part.resizeRelocate(left, from, width, snapPositionY(bottom) - from);
  }
}
