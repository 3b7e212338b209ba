package org.digitworkbench.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The colour of each run or model by its name, which it keeps everywhere, as "#rrggbb". From the
 * palette of Okabe and Ito, "Color Universal Design" (2008), which colour-blind people can tell
 * apart. Not safe for several threads.
 */
public final class RunColors {

  private static final String RELU = "#0072B2";
  private static final String SIGMOID = "#E69F00";
  private static final List<String> OTHERS = List.of("#009E73", "#CC79A7", "#D55E00", "#56B4E9");

  /**
   * For the values of a setting, in their order: from wine by blue and green to orange, each
   * lighter than the one before. Found by a search for ten colours that lie apart in OKLab
   * (Ottosson 2020) by 0.045 or more for normal eyes and for those without one kind of cones, as
   * Machado et al. (2009) simulate them, and that have a contrast of 2.1 to the light and to the
   * dark surface.
   */
  private static final List<String> SCALE =
      List.of(
          "#8C1C51", "#832C77", "#713D97", "#475CB2", "#2A77B6", "#008FBC", "#00A6B9", "#30C17B",
          "#88BE3F", "#FF9604");

  /** Where those are too few: wine and grey. */
  private static final List<String> MORE = List.of(SCALE.getFirst(), "#6E6E6E");

  /** What the name of a run has behind that of its group or preset: its seed, when it began. */
  private static final String OF_ONE_RUN = "(-sm?\\d{1,19})?(-\\d{8}-\\d{6}-\\d{3})?$";

  private final Map<String, String> colors = new LinkedHashMap<>();
  private int others;

  public RunColors() {
    this(Map.of());
  }

  /**
   * @param kept colours by name that were given before
   */
  public RunColors(Map<String, String> kept) {
    putAll(kept);
    colors.put("relu", RELU);
    colors.put("sigmoid", SIGMOID);
  }

  /** All colours, ReLU's first. */
  public static List<String> all() {
    return List.of(RELU, SIGMOID, OTHERS.get(0), OTHERS.get(1), OTHERS.get(2), OTHERS.get(3));
  }

  /**
   * A colour for each of so many values in their order, darker ones first; different ones for up to
   * ten.
   */
  public static List<String> scale(int count) {
    List<String> scale = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double place = count == 1 ? 0.5 : (double) i / (count - 1);
      scale.add(SCALE.get((int) Math.round(place * (SCALE.size() - 1))));
    }
    return scale;
  }

  /**
   * A colour for each of these names; "relu" and "sigmoid" have theirs. Different ones for these
   * two and up to six others.
   */
  public static List<String> distinct(List<String> names) {
    RunColors known = new RunColors();
    List<String> free = new ArrayList<>(OTHERS);
    free.addAll(MORE);
    List<String> colors = new ArrayList<>();
    int next = 0;
    for (String name : names) {
      String own = known.colors.get(name);
      colors.add(own != null ? own : free.get(next++ % free.size()));
    }
    return colors;
  }

  /** From now on these names have these colours. */
  public void putAll(Map<String, String> colorsByName) {
    colors.putAll(colorsByName);
  }

  /**
   * The colour of that name, always the same one. A run called "compact-s42" and a model that was
   * kept under an id such as "compact-20261121-201530-417" have the colour of "compact".
   */
  public String hex(String name) {
    return colors.computeIfAbsent(
        name.replaceFirst(OF_ONE_RUN, ""), _ -> OTHERS.get(others++ % OTHERS.size()));
  }
}
