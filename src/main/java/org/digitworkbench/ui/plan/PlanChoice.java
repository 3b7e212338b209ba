package org.digitworkbench.ui.plan;

import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.digitworkbench.domain.ExperimentSpec;

/**
 * A network that can be compared.
 *
 * @param title on the screen
 * @param id for tests and accessibility
 * @param spec as it is now; throws {@link org.digitworkbench.domain.InvalidSpecException} if that
 *     is not valid
 * @param chosen whether it is compared
 */
record PlanChoice(String title, String id, Supplier<ExperimentSpec> spec, BooleanProperty chosen) {

  PlanChoice(String title, String id, Supplier<ExperimentSpec> spec) {
    this(title, id, spec, new SimpleBooleanProperty());
  }
}
