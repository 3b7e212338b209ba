package org.digitworkbench.lessons;

/**
 * What is to be the case in the workbench for a step to be done, such as "answer 4".
 *
 * @param fact its name in the {@link Vocabulary}
 * @param argument what stands behind the name; empty if nothing does
 */
public record Goal(String fact, String argument) {

  @Override
  public String toString() {
    return argument.isEmpty() ? fact : fact + " " + argument;
  }
}
