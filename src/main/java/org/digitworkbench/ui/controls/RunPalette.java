package org.digitworkbench.ui.controls;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;
import org.digitworkbench.domain.RunColors;

/** The colour of each run, which it keeps everywhere; used on the FX thread. */
public final class RunPalette {

  private final RunColors names;
  private final Map<String, Color> colors = new HashMap<>();

  public RunPalette() {
    this(new RunColors());
  }

  public RunPalette(RunColors names) {
    this.names = names;
  }

  /** From now on these names have these colours. */
  public void putAll(Map<String, String> colorsByName) {
    names.putAll(colorsByName);
  }

  /** The colour of that run or model; the same one for the same name, as {@link RunColors#hex}. */
  public Color color(String name) {
    return colors.computeIfAbsent(hex(name), Color::web);
  }

  /** The same colour as "#rrggbb". */
  public String hex(String name) {
    return names.hex(name);
  }
}
