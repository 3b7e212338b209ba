package org.digitworkbench.ui.controls;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;
import org.digitworkbench.domain.RunColors;

/** The colour of each run, which it keeps everywhere; used on the FX thread. */
public final class RunPalette {

  private final RunColors names = new RunColors();
  private final Map<String, Color> colors = new HashMap<>();

  /**
   * The colour of that run or model; the same one for the same name, as long as the window is open.
   * A model that was kept under an id such as "relu-20261121-201530-417" has the colour of the
   * run's name.
   */
  public Color color(String name) {
    return colors.computeIfAbsent(hex(name), Color::web);
  }

  /** The same colour as "#rrggbb". */
  public String hex(String name) {
    return names.hex(name);
  }
}
