package org.digitworkbench.domain;

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

  private static final String RUN_TIME = "-\\d{8}-\\d{6}-\\d{3}$";

  private final Map<String, String> colors = new LinkedHashMap<>();

  public RunColors() {
    colors.put("relu", RELU);
    colors.put("sigmoid", SIGMOID);
  }

  /** All colours, ReLU's first. */
  public static List<String> all() {
    return List.of(RELU, SIGMOID, OTHERS.get(0), OTHERS.get(1), OTHERS.get(2), OTHERS.get(3));
  }

  /**
   * The colour of that name, always the same one. A model that was kept under an id such as
   * "relu-20261121-201530-417" has the colour of the run's name.
   */
  public String hex(String name) {
    return colors.computeIfAbsent(
        name.replaceFirst(RUN_TIME, ""), _ -> OTHERS.get((colors.size() - 2) % OTHERS.size()));
  }
}
