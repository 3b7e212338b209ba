package org.digitworkbench.ui.breaking;

import java.util.List;
import org.digitworkbench.data.Classes;
import org.digitworkbench.robustness.Attacked;
import org.digitworkbench.robustness.Norm;

/**
 * A drawing and what comes of it under attack.
 *
 * @param before as it is drawn
 * @param stops for each place of the slider, the sizes from nothing to the largest
 */
record Broken(Classes classes, Norm norm, Attacked before, List<Attacked> stops) {

  Broken {
    stops = List.copyOf(stops);
  }
}
