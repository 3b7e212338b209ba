package org.digitworkbench.classroom;

import java.util.List;

/**
 * The runs of a class that were tested on the same images, and so can be compared.
 *
 * @param dataset id of the data set that they were tested on, such as "mnist"
 * @param title of it, such as "MNIST"
 * @param runs the highest accuracy first, then the fewest parameters, then the fewest seconds
 */
public record Leaderboard(String dataset, String title, List<ClassRun> runs) {

  public Leaderboard {
    runs = List.copyOf(runs);
  }
}
