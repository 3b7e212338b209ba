package org.digitworkbench.ui.classroom;

import org.digitworkbench.classroom.ClassRun;

/**
 * A run in the leaderboard.
 *
 * @param rank among those that are shown, from 1
 * @param accuracy on the test images after the last epoch, in [0, 1]
 * @param parameters of its network
 * @param seconds of training
 */
record BoardRow(int rank, ClassRun shared, double accuracy, int parameters, double seconds) {

  static BoardRow of(int rank, ClassRun shared) {
    return new BoardRow(rank, shared, shared.accuracy(), shared.parameters(), shared.seconds());
  }

  /** By which a run is known again in the next reading of the class. */
  record Key(boolean own, String author, String id) {

    static Key of(ClassRun shared) {
      return new Key(shared.own(), shared.author(), shared.run().id());
    }
  }

  Key key() {
    return Key.of(shared);
  }

  /** One and the same for all runs of one person, as far as that is known. */
  static Object person(ClassRun shared) {
    return shared.own() ? true : shared.author().isEmpty() ? Key.of(shared) : shared.author();
  }

  /** Whoever shared it, such as "Ada (you)". */
  String name() {
    if (shared.author().isEmpty()) {
      return shared.own() ? "you" : ClassText.NAMELESS;
    }
    return shared.own() ? shared.author() + " (you)" : shared.author();
  }
}
