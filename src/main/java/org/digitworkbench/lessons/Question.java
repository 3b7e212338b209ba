package org.digitworkbench.lessons;

import java.util.List;

/**
 * A question with two to six choices, asked before its answer is shown.
 *
 * @param right index of the right choice; {@link #OPEN} if every choice is one's own guess
 * @param answer in Markdown, shown when a choice is made
 */
public record Question(String text, List<String> choices, int right, String answer) {

  /** No choice is the right one. */
  public static final int OPEN = -1;

  public Question {
    choices = List.copyOf(choices);
  }
}
