package org.digitworkbench.ui.lessons;

import org.digitworkbench.lessons.Goal;

/** Sees what is the case in the workbench. Used on the FX thread. */
public interface Watch {

  /** A lesson is begun or gone on with: what has ended before then does not count. */
  void begin();

  /** Whether a goal is reached now; quick enough to be asked ten times a second. */
  boolean holds(Goal goal);
}
