package org.digitworkbench.ui.why;

import java.util.List;
import org.digitworkbench.explain.Neighbour;

/**
 * Why one drawing gets its answer.
 *
 * @param label the answer
 * @param answer its name with an article, such as "a 7"
 * @param question what is explained, such as "Why a 7?"
 * @param ink the drawing in the colours of {@link Dye}
 * @param effect in a sentence, what the most telling pixels do
 * @param neighbours the nearest training images; empty while they are read
 * @param classNames by label
 */
record Explanation(
    int label,
    String answer,
    String question,
    Pixels ink,
    String effect,
    List<Neighbour> neighbours,
    List<String> classNames) {

  Explanation {
    neighbours = List.copyOf(neighbours);
    classNames = List.copyOf(classNames);
  }
}
