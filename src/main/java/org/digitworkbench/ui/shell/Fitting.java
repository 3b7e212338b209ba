package org.digitworkbench.ui.shell;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows its content smaller where there is less room than it needs, so that nothing is cut off when
 * something is opened beside it.
 */
final class Fitting extends Region {

  private final Region content;
  private final double needed;
  private final Scale scale = new Scale(1, 1);

  /**
   * @param needed width below which the content is shown smaller
   */
  Fitting(Region content, double needed) {
    this.content = content;
    this.needed = needed;
    content.getTransforms().add(scale);
    getChildren().add(content);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double factor = Math.min(1, getWidth() / needed);
    if (factor > 0) {
      scale.setX(factor);
      scale.setY(factor);
      content.resizeRelocate(0, 0, getWidth() / factor, getHeight() / factor);
    }
  }
}
