package org.digitworkbench.classroom;

import java.util.List;
import org.digitworkbench.drawings.DrawingSet;

/**
 * A class at one moment.
 *
 * @param boards one for each set of test images, that with the most runs first
 * @param writers in alphabetical order, those without a name first
 * @param drawings of all, oldest first; the same set as before as long as nothing has changed
 * @param leftOut sentences about what is in the folder and not here, at most {@link #MAX_LEFT_OUT}
 */
public record ClassSnapshot(
    ClassState state,
    List<Leaderboard> boards,
    List<ClassWriter> writers,
    DrawingSet drawings,
    List<String> leftOut) {

  /** Most sentences. */
  public static final int MAX_LEFT_OUT = 50;

  /** Without a class. */
  public static final ClassSnapshot NONE = without("");

  public ClassSnapshot {
    boards = List.copyOf(boards);
    writers = List.copyOf(writers);
    leftOut = List.copyOf(leftOut);
  }

  /** Without a class, with the name that was used last. */
  static ClassSnapshot without(String name) {
    return new ClassSnapshot(
        new ClassState(null, name, "", 0), List.of(), List.of(), DrawingSet.EMPTY, List.of());
  }

  /** The same class in another state. */
  ClassSnapshot with(ClassState value) {
    return value.equals(state)
        ? this
        : new ClassSnapshot(value, boards, writers, drawings, leftOut);
  }
}
