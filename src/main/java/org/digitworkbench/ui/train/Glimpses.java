package org.digitworkbench.ui.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.engine.Glimpse;

/** Passes on what the runs on the screen are asked for. */
final class Glimpses implements GlimpseSource {

  private final List<TrainRun> runs;
  private final ReadOnlyObjectWrapper<Map<String, NetworkSpec>> active =
      new ReadOnlyObjectWrapper<>(Map.of());

  /**
   * @param runs on the screen, as they come and go
   */
  Glimpses(List<TrainRun> runs) {
    this.runs = runs;
  }

  /** Looks at the states of the runs. */
  void refresh() {
    Map<String, NetworkSpec> found = new LinkedHashMap<>();
    for (TrainRun run : runs) {
      if (run.state().isActive()) {
        found.put(run.name(), run.network());
      }
    }
    if (!found.equals(active.get())) {
      active.set(Map.copyOf(found));
    }
  }

  @Override
  public ObservableValue<Map<String, NetworkSpec>> active() {
    return active.getReadOnlyProperty();
  }

  @Override
  public void ask(String run, Consumer<Glimpse> receiver) {
    runs.stream()
        .filter(r -> r.state().isActive() && r.name().equals(run))
        .forEach(r -> r.glimpse(receiver));
  }
}
