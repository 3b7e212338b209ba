package org.digitworkbench.paper;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The steps from a photograph to its ink that are taken; each can be left out to see what it is
 * good for. A picture that shows no page, no lines and even light is the same with all of them.
 *
 * @param steps those that are taken
 */
public record PaperSteps(Set<Step> steps) {

  /** One step; they are taken in this order. */
  public enum Step {
    /** The page is cut out of what lies around it and straightened. Else all of it is taken. */
    PAGE,
    /** The lines of ruled and squared paper are painted over. Else they are ink like any other. */
    LINES,
    /** Ink is told from the paper right around it. Else broad shadows alone are evened. */
    LIGHT,
    /** A page that is read better on its side or upside down is turned. Else it stays. */
    TURN
  }

  /** Every step. */
  public static final PaperSteps ALL = new PaperSteps(Set.of(Step.values()));

  /** No step at all. */
  public static final PaperSteps NONE = new PaperSteps(Set.of());

  public PaperSteps {
    steps = Set.copyOf(steps);
  }

  /** Every step but these. */
  public static PaperSteps without(Step... left) {
    Set<Step> steps = EnumSet.allOf(Step.class);
    steps.removeAll(Arrays.asList(left));
    return new PaperSteps(steps);
  }

  /** Whether that step is taken. */
  public boolean has(Step step) {
    return steps.contains(step);
  }

  /** The same, with that step taken or left out. */
  public PaperSteps with(Step step, boolean taken) {
    Set<Step> changed = EnumSet.noneOf(Step.class);
    changed.addAll(steps);
    if (taken) {
      changed.add(step);
    } else {
      changed.remove(step);
    }
    return new PaperSteps(changed);
  }

  /** Whether every step is taken. */
  public boolean isComplete() {
    return equals(ALL);
  }
}
