package org.digitworkbench.cli;

/**
 * What goes once by itself, so that the JVM can note while the app image is built what it needs.
 */
public enum Rehearsal {
  NONE,

  /** Those that are short. */
  COMMANDS,

  /** All its tabs, and before them the commands and a short training. */
  WINDOW
}
