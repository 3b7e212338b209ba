package org.digitworkbench.ui.controls;

import javafx.scene.layout.Region;

/**
 * Gives its content all of its room and asks it for no size. So what changes in there lays out
 * nothing around it: good for what changes with every drawing.
 */
public final class Apart extends Region {

  private final Region content;

  public Apart(Region content) {
    this.content = content;
    content.setManaged(false);
    getChildren().add(content);
  }

  @Override
  protected void layoutChildren() {
    content.resizeRelocate(
        snappedLeftInset(),
        snappedTopInset(),
        getWidth() - snappedLeftInset() - snappedRightInset(),
        getHeight() - snappedTopInset() - snappedBottomInset());
  }
}
