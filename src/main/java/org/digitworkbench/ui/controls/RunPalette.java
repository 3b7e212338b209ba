package org.digitworkbench.ui.controls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.paint.Color;

/**
 * The colour of each run, which it keeps everywhere. From the palette of Okabe and Ito, "Color
 * Universal Design" (2008), which colour-blind people can tell apart; used on the FX thread.
 */
public final class RunPalette {

  private static final Color RELU = Color.web("#0072B2");
  private static final Color SIGMOID = Color.web("#E69F00");
  private static final List<Color> OTHERS =
      List.of(
          Color.web("#009E73"), Color.web("#CC79A7"), Color.web("#D55E00"), Color.web("#56B4E9"));

  private static final String RUN_TIME = "-\\d{8}-\\d{6}-\\d{3}$";

  private final Map<String, Color> colors = new LinkedHashMap<>();

  public RunPalette() {
    colors.put("relu", RELU);
    colors.put("sigmoid", SIGMOID);
  }

  /**
   * The colour of that run or model; the same one for the same name, as long as the window is open.
   * A model that was kept under an id such as "relu-20261121-201530-417" has the colour of the
   * run's name.
   */
  public Color color(String name) {
    return colors.computeIfAbsent(
        name.replaceFirst(RUN_TIME, ""), _ -> OTHERS.get((colors.size() - 2) % OTHERS.size()));
  }
}
