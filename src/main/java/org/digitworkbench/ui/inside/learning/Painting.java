package org.digitworkbench.ui.inside.learning;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/**
 * Something that is painted in the colours of the theme, at most once per pulse and only after a
 * change.
 */
abstract class Painting extends Region {

  private static final StyleablePropertyFactory<Painting> STYLES =
      new StyleablePropertyFactory<>(Region.getClassCssMetaData());

  /** Of the words in it. */
  static final Font SMALL = Font.font(11);

  private final StyleableProperty<Color> surface =
      STYLES.createStyleableColorProperty(
          this, "surface", "-learning-surface", painting -> painting.surface, Color.WHITE);
  private final StyleableProperty<Color> ink =
      STYLES.createStyleableColorProperty(
          this, "ink", "-learning-ink", painting -> painting.ink, Color.BLACK);
  private final StyleableProperty<Color> muted =
      STYLES.createStyleableColorProperty(
          this, "muted", "-learning-muted", painting -> painting.muted, Color.GREY);
  private final StyleableProperty<Color> grid =
      STYLES.createStyleableColorProperty(
          this, "grid", "-learning-grid", painting -> painting.grid, Color.LIGHTGREY);
  private final StyleableProperty<Color> accent =
      STYLES.createStyleableColorProperty(
          this, "accent", "-learning-accent", painting -> painting.accent, Color.BLUE);
  private final StyleableProperty<Color> wrong =
      STYLES.createStyleableColorProperty(
          this, "wrong", "-learning-wrong", painting -> painting.wrong, Color.RED);
  private final Canvas canvas = new Canvas();

  Painting(double width, double height) {
    getStyleClass().add("learning-painting");
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
    canvas.setManaged(false);
    canvas.setWidth(width);
    canvas.setHeight(height);
    getChildren().add(canvas);
    for (StyleableProperty<Color> color : List.of(surface, ink, muted, grid, accent, wrong)) {
      ((javafx.beans.value.ObservableValue<?>) color).subscribe(_ -> repaint());
    }
  }

  @Override
  public final List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return STYLES.getCssMetaData();
  }

  /** Has it painted with the next pulse; nothing around it is laid out again. */
  final void repaint() {
    setNeedsLayout(true);
  }

  /** Changes the height. */
  final void resizeTo(double height) {
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
    canvas.setHeight(height);
    repaint();
  }

  @Override
  protected final void layoutChildren() {
    GraphicsContext target = canvas.getGraphicsContext2D();
    target.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
    paint(target, canvas.getWidth(), canvas.getHeight());
  }

  /** Paints it on an empty canvas. */
  abstract void paint(GraphicsContext target, double width, double height);

  final Color surface() {
    return surface.getValue();
  }

  final Color ink() {
    return ink.getValue();
  }

  final Color muted() {
    return muted.getValue();
  }

  final Color grid() {
    return grid.getValue();
  }

  final Color accent() {
    return accent.getValue();
  }

  final Color wrong() {
    return wrong.getValue();
  }
}
