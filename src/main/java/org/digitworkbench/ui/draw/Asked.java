package org.digitworkbench.ui.draw;

import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.TrainedModel;
import org.jspecify.annotations.Nullable;

/**
 * A network to ask.
 *
 * @param model null if none is picked
 * @param classes that it tells apart
 */
record Asked(@Nullable TrainedModel model, Classes classes) {

  /** No answer, as there is nothing to ask about. */
  Answer nothing() {
    return new Answer(classes, null);
  }
}
