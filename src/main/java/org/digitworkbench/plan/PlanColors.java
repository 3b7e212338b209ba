package org.digitworkbench.plan;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.digitworkbench.domain.RunColors;

/** The colours of a plan's groups, as "#rrggbb": of numbers, a scale in their order. */
public final class PlanColors {

  private PlanColors() {}

  /** By the ids of the groups, which the names of the runs begin with. */
  public static Map<String, String> byId(Plan plan) {
    return by(RunGroup::id, plan);
  }

  /** By the names of the groups, which charts and tables have. */
  public static Map<String, String> byName(Plan plan) {
    return by(RunGroup::name, plan);
  }

  private static Map<String, String> by(Function<RunGroup, String> key, Plan plan) {
    SweepSetting setting = plan.setting();
    boolean numeric = setting != null && setting.isNumeric();
    List<RunGroup> groups =
        numeric
            ? plan.groups().stream()
                .sorted(Comparator.comparing(group -> new BigDecimal(group.value())))
                .toList()
            : plan.groups();
    List<String> colors =
        numeric
            ? RunColors.scale(groups.size())
            : RunColors.distinct(groups.stream().map(RunGroup::name).toList());
    Map<String, String> byKey = new LinkedHashMap<>();
    for (int i = 0; i < groups.size(); i++) {
      byKey.put(key.apply(groups.get(i)), colors.get(i));
    }
    return byKey;
  }
}
