package org.digitworkbench.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;

/**
 * Offers what is being trained in the model picker, and picks it when its first epoch is done, or
 * before it if one watches: the first run of a start as the network, the second one of a comparison
 * as its rival. Later picks are the user's. Used on the FX thread.
 */
final class NewestModels {

  /** Runs of this day that are offered at once; older ones are in Runs. */
  static final int MOST = 20;

  private final ModelPicker picker;
  private final List<String> offered = new ArrayList<>();
  private final List<String> waiting = new ArrayList<>();
  private final Map<String, TrainedModel> untrained = new LinkedHashMap<>();
  private boolean accepting;
  private boolean early;

  NewestModels(ModelPicker picker) {
    this.picker = picker;
  }

  /**
   * Whether networks are offered before they have learned anything: where one watches them learn,
   * the first epoch is the one to see.
   */
  void early(boolean on) {
    early = on;
    if (on) {
      Map.copyOf(untrained).forEach(this::offer);
    }
  }

  /** A run begins; those that begin before any of them has learned belong together. */
  void started(String name) {
    if (!accepting) {
      waiting.clear();
      accepting = true;
    }
    waiting.add(name);
  }

  /** Nothing more comes of that run. */
  void gone(String name) {
    untrained.remove(name);
    waiting.replaceAll(waits -> waits.equals(name) ? "" : waits);
    accepting = accepting && waiting.stream().anyMatch(waits -> !waits.isEmpty());
  }

  /** A newer model of that run. */
  void offer(String name, TrainedModel model) {
    if (model.provenance().passes() == 0 && !early) {
      untrained.put(name, model);
      return;
    }
    untrained.remove(name);
    ModelChoice choice = new ModelChoice(name, model);
    picker.put(choice);
    if (!offered.contains(name)) {
      offered.add(name);
      forgetOldest();
    }
    accepting = false;
    int place = waiting.indexOf(name);
    if (place == 0) {
      picker.selectedProperty().set(choice);
      if (waiting.size() == 1 && choice.equals(picker.rivalProperty().get())) {
        picker.rivalProperty().set(null);
      }
    } else if (place == 1) {
      picker.rivalProperty().set(choice);
    }
    if (place >= 0) {
      waiting.set(place, "");
    }
  }

  /** Else a long day would fill the list and the memory. */
  private void forgetOldest() {
    if (offered.size() > MOST) {
      offered.stream().filter(picker::remove).findFirst().ifPresent(offered::remove);
    }
  }
}
