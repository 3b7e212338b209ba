package org.digitworkbench.ui.inside;

import java.util.function.Supplier;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.Probe;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;

/** Looks into one network, with a probe that is made anew for another one. Used by one thread. */
final class Eye {

  private static final DigitImage BLANK = DigitImage.of(new byte[DigitImage.SIZE]);

  private final Supplier<Engine> engine;
  private @Nullable TrainedModel model;
  private @Nullable Probe probe;

  Eye(Supplier<Engine> engine) {
    this.engine = engine;
  }

  /**
   * @param drawn null for a blank sheet
   * @return null without a network
   */
  @Nullable Sight look(@Nullable ModelChoice choice, Classes classes, @Nullable DigitImage drawn) {
    if (choice == null) {
      return null;
    }
    DigitImage seen = drawn == null ? BLANK : drawn;
    TrainedModel wanted = choice.model();
    return new Sight(
        choice,
        classes,
        seen,
        drawn != null,
        wanted.network().summary(),
        open(wanted).look(seen.ink()));
  }

  private Probe open(TrainedModel wanted) {
    Probe open = probe;
    if (open != null && model != null && model.network().equals(wanted.network())) {
      if (model != wanted) {
        open.take(wanted.parameters());
      }
    } else {
      if (open != null) {
        open.close();
      }
      open = engine.get().probe(wanted);
    }
    probe = open;
    model = wanted;
    return open;
  }
}
