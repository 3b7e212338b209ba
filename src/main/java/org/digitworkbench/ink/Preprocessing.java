package org.digitworkbench.ink;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * The steps from ink to image that are taken; each can be left out to see what it is good for.
 * Whatever is left out, the image is 28 x 28 and its strongest ink is 255. Without any, the whole
 * sheet is squashed into the image.
 *
 * @param steps those that are taken
 */
public record Preprocessing(Set<Step> steps) {

  /** One step; they are taken in this order. */
  public enum Step {
    /** Ink of normal thickness, in proportion to its size. Else as thick as it was drawn. */
    THICKNESS,
    /**
     * The box around the ink is cut out, and specks with it away. Else the whole sheet is taken.
     */
    CROP,
    /** What was taken is fitted into 20 x 20 pixels. Else into all the 28 x 28. */
    BOX,
    /**
     * Its centre of mass comes to the middle, as far as no ink is lost. Else the middle of what was
     * taken.
     */
    CENTRE
  }

  /** Every step, as networks trained on MNIST need it. */
  public static final Preprocessing ALL = new Preprocessing(Set.of(Step.values()));

  /** No step at all. */
  public static final Preprocessing NONE = new Preprocessing(Set.of());

  public Preprocessing {
    steps = Set.copyOf(steps);
  }

  /** Every step but these. */
  public static Preprocessing without(Step... left) {
    Set<Step> steps = EnumSet.allOf(Step.class);
    steps.removeAll(Arrays.asList(left));
    return new Preprocessing(steps);
  }

  /** Whether that step is taken. */
  public boolean has(Step step) {
    return steps.contains(step);
  }

  /** The same, with that step taken or left out. */
  public Preprocessing with(Step step, boolean taken) {
    Set<Step> changed = EnumSet.noneOf(Step.class);
    changed.addAll(steps);
    if (taken) {
      changed.add(step);
    } else {
      changed.remove(step);
    }
    return new Preprocessing(changed);
  }

  /** Whether every step is taken. */
  public boolean isComplete() {
    return equals(ALL);
  }
}
