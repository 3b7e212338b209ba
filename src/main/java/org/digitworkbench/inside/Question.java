package org.digitworkbench.inside;

import org.jspecify.annotations.Nullable;

/**
 * What is asked about a network at work: why a unit has its value, or why one logit is larger than
 * another, which is where the difference of the two comes from.
 *
 * @param versus the other logit; null if there is none
 */
public record Question(Unit unit, @Nullable Unit versus) {

  /**
   * @throws IllegalArgumentException if the two are the same or of different layers
   */
  public Question {
    if (versus != null && (versus.layer() != unit.layer() || versus.equals(unit))) {
      throw new IllegalArgumentException(unit + " against " + versus);
    }
  }

  /** Why that unit has its value. */
  public static Question why(Unit unit) {
    return new Question(unit, null);
  }
}
