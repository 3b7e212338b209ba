package org.digitworkbench.cli;

/**
 * What goes once by itself, so that the JVM can note while the app image is built what it needs.
 */
public enum Rehearsal {
  NONE,

  /** Those that are short. */
  COMMANDS,

  /** Draw with an answer, and all tabs. */
  WINDOW
}
