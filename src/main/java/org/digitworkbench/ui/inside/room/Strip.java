package org.digitworkbench.ui.inside.room;

import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

/**
 * Bars from left to right without gaps. The height is in proportion to the square root of the
 * share, so that few images among many are still seen.
 */
final class Strip extends Region {

  private static final double HEIGHT = 18;

  private final Polygon bars = new Polygon();
  private final Line ground = new Line();
  private final Line mark = new Line();
  private List<Double> shares = List.of();
  private double highest = 1;
  private double place = -1;

  Strip() {
    bars.getStyleClass().add("bars");
    ground.getStyleClass().add("ground");
    mark.getStyleClass().add("now");
    setMinSize(48, HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    getChildren().addAll(bars, ground, mark);
  }

  /**
   * @param highest the share that takes the full height
   */
  void show(List<Double> shares, double highest) {
    this.shares = shares;
    this.highest = highest;
    requestLayout();
  }

  /** Marks a place from 0 to 1; none below 0. */
  void mark(double place) {
    this.place = place;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double bottom = getHeight() - 0.5;
    bars.getPoints().clear();
    bars.getPoints().addAll(0.0, bottom);
    for (int i = 0; i < shares.size(); i++) {
      double y = bottom - (getHeight() - 2) * Math.sqrt(shares.get(i) / highest);
      double step = width / shares.size();
      bars.getPoints().addAll(i * step, y, (i + 1) * step, y);
    }
    bars.getPoints().addAll(width, bottom);
    ground.setStartY(bottom);
    ground.setEndX(width);
    ground.setEndY(bottom);
    mark.setVisible(place >= 0);
    double x = Math.round(place * (width - 1)) + 0.5;
    mark.setStartX(x);
    mark.setEndX(x);
    mark.setEndY(bottom);
  }
}
