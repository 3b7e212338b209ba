package org.digitworkbench.ui.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The groups of a chart. A run is in one of them at most, and a group without runs is none. */
final class ChartGroups {

  private final Map<String, ChartGroup> groups = new LinkedHashMap<>();

  /** Puts runs in a group, which takes the place of one of that name, and out of other groups. */
  void put(String name, List<String> runs) {
    groups.remove(name);
    leave(runs);
    if (!runs.isEmpty()) {
      groups.put(name, new ChartGroup(name, runs));
    }
  }

  /** Takes runs out of the groups that they are in. */
  void leave(List<String> runs) {
    for (ChartGroup group : List.copyOf(groups.values())) {
      List<String> left = group.runs().stream().filter(r -> !runs.contains(r)).toList();
      if (left.isEmpty()) {
        groups.remove(group.name());
      } else if (left.size() < group.runs().size()) {
        groups.put(group.name(), new ChartGroup(group.name(), left));
      }
    }
  }

  /** The group of that name, if there is one. */
  @Nullable ChartGroup find(String name) {
    return groups.get(name);
  }

  /** Name of the run's group, or of the run itself if it is in none. */
  String entry(String run) {
    return groups.values().stream()
        .filter(group -> group.runs().contains(run))
        .map(ChartGroup::name)
        .findFirst()
        .orElse(run);
  }
}
