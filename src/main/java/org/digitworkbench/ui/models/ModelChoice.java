package org.digitworkbench.ui.models;

import org.digitworkbench.domain.TrainedModel;

/**
 * A trained network that can be picked.
 *
 * @param name unique among the choices, shown to the user
 * @param model a snapshot; a network that is being trained is a new choice of the same name after
 *     each epoch
 */
public record ModelChoice(String name, TrainedModel model) {

  @Override
  public String toString() {
    return name;
  }
}
