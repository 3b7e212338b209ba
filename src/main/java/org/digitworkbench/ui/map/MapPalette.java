package org.digitworkbench.ui.map;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * Ten colours for ten classes on light and on dark ground, and what goes with them. Seven are of
 * Okabe and Ito, "Color Universal Design" (2008); their black is the ground's opposite. Purple and
 * brown are farther from all others than these are from each other, for ordinary eyes and for the
 * three kinds of colour blindness as Machado et al., "A physiologically-based model for simulation
 * of color vision deficiency" (2009), simulate them.
 */
final class MapPalette {

  static final MapPalette LIGHT = new MapPalette("#7A3B1A", "#8000E0", "#1A1A1A", 0.6);
  static final MapPalette DARK = new MapPalette("#8C5030", "#9D4DFF", "#FFFFFF", 0.35);

  private final List<Color> classes;
  private final Color ink;
  private final double shade;

  /**
   * @param shade what is left of a colour's brightness in its outline, which makes yellow readable
   *     on white
   */
  private MapPalette(String brown, String purple, String ink, double shade) {
    this.classes =
        List.of(
            Color.web("#0072B2"),
            Color.web("#E69F00"),
            Color.web("#009E73"),
            Color.web("#CC79A7"),
            Color.web("#56B4E9"),
            Color.web(brown),
            Color.web("#F0E442"),
            Color.web("#D55E00"),
            Color.web(purple),
            Color.web(ink));
    this.ink = Color.web(ink);
    this.shade = shade;
  }

  /** The palette for that ground. */
  static MapPalette on(Color ground) {
    return ground.getBrightness() < 0.5 ? DARK : LIGHT;
  }

  Color color(int label) {
    return classes.get(label);
  }

  /** Of the thin line around a point. */
  Color outline(int label) {
    return color(label).deriveColor(0, 1, shade, 1);
  }

  /** Of the line around a mistake. */
  Color ink() {
    return ink;
  }

  /** Of the line around a mistake whose own colour is that of the ink. */
  Color contrast() {
    return Color.web("#D55E00");
  }
}
