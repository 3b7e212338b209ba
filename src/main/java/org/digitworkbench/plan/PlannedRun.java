package org.digitworkbench.plan;

import org.digitworkbench.domain.ExperimentSpec;

/**
 * One training of a plan.
 *
 * @param group that it belongs to
 * @param spec all that is needed to train it anywhere; its id is the name of the run
 */
public record PlannedRun(RunGroup group, ExperimentSpec spec) {

  /** Such as "lenet-5-s42"; unique within the plan. */
  public String name() {
    return spec.id();
  }

  public long seed() {
    return spec.training().seed();
  }

  /** Id of the preset that it comes from. */
  public String preset() {
    return group.spec().id();
  }
}
