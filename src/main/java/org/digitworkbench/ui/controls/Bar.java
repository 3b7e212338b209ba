package org.digitworkbench.ui.controls;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** A horizontal bar on a track; its length is a share from 0 to 1 of its width. */
final class Bar extends Region {

  private final DoubleProperty share = new SimpleDoubleProperty();
  private final Region fill = new Region();
  private @Nullable Color filled;

  Bar(double height) {
    getStyleClass().add("bar");
    setMinSize(16, height);
    setPrefSize(160, height);
    setMaxSize(Double.MAX_VALUE, height);
    fill.setManaged(false);
    getChildren().add(fill);
    share.subscribe(this::requestLayout);
  }

  DoubleProperty shareProperty() {
    return share;
  }

  void setColor(Color color) {
    if (color.equals(filled)) {
      return;
    }
    filled = color;
    CornerRadii radii = new CornerRadii(getPrefHeight() / 4);
    fill.setBackground(new Background(new BackgroundFill(color, radii, null)));
  }

  @Override
  protected void layoutChildren() {
    fill.resizeRelocate(0, 0, share.get() * getWidth(), getHeight());
  }
}
