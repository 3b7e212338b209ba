package org.digitworkbench.ui.data;

import org.jspecify.annotations.Nullable;

/**
 * Whose drawings are shown.
 *
 * @param name of the writer, empty for the drawings without one; null for everybody's
 */
record WriterChoice(@Nullable String name) {

  static final WriterChoice ALL = new WriterChoice(null);

  @Override
  public String toString() {
    return name == null ? "All writers" : name.isEmpty() ? "No name" : name;
  }
}
