package org.digitworkbench.classroom;

import org.digitworkbench.domain.Run;
import org.digitworkbench.drawings.KeptDrawing;

/** What a line of a class's file says. */
sealed interface ClassLine {

  record Drawn(KeptDrawing drawing) implements ClassLine {}

  /** A drawing is taken back. */
  record Withdrawn(String id) implements ClassLine {}

  /** A run whose record holds together. */
  record Ran(Run run) implements ClassLine {}

  /**
   * A run whose record does not.
   *
   * @param why one sentence
   */
  record Refused(String why) implements ClassLine {}

  /** Whoever writes the file goes by that name from now on. */
  record Named(String name) implements ClassLine {}

  /** Nothing that can be read. */
  record Damaged() implements ClassLine {}
}
