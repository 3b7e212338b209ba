package org.digitworkbench.domain;

import org.jspecify.annotations.Nullable;

/**
 * A published experiment, ready to be repeated.
 *
 * @param id name on the command line and of its runs
 * @param title name on the screen
 * @param description what it is, in a sentence
 * @param lookAt what to look at when it has been trained, in a sentence or two
 * @param network that is trained
 * @param training as it was published
 * @param published the published result in words, such as "98.25 % after 15 epochs"
 * @param result the published result in numbers; null for the workbench's own
 */
public record Preset(
    String id,
    String title,
    String description,
    String lookAt,
    NetworkSpec network,
    TrainingSpec training,
    String published,
    @Nullable PublishedResult result) {

  /** One that the user made. */
  public static Preset own(ExperimentSpec spec) {
    return new Preset(
        spec.id(),
        spec.title(),
        spec.description(),
        "",
        spec.network(),
        spec.training(),
        "your own",
        null);
  }

  /** What is trained and how. */
  public ExperimentSpec spec() {
    return new ExperimentSpec(id, title, description, network, training);
  }
}
