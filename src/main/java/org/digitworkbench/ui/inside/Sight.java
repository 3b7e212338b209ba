package org.digitworkbench.ui.inside;

import java.util.List;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.Shape;
import org.digitworkbench.engine.LayerActivation;
import org.digitworkbench.inside.Pass;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;

/**
 * A network while it looks at an image.
 *
 * @param choice the network, with the parameters it looks with
 * @param image a blank one if nothing is drawn
 * @param drawn whether there is anything to look at
 * @param lines a line for each layer, as of {@link org.digitworkbench.domain.NetworkSpec#summary()}
 * @param layers what each of them gives
 */
public record Sight(
    ModelChoice choice,
    Classes classes,
    DigitImage image,
    boolean drawn,
    List<LayerSummary> lines,
    List<LayerActivation> layers) {

  /** Whether there is such a unit. */
  boolean has(Unit unit) {
    return unit.layer() <= last() && unit.index() < shape(unit.layer()).size();
  }

  /**
   * The unit of another network that has the same place: the same answer, or the same unit if the
   * layer with that number has the same shape; null if there is none.
   */
  @Nullable Unit counterpart(Unit unit, Sight other) {
    if (!has(unit)) {
      return null;
    }
    if (unit.layer() == last()) {
      return new Unit(other.last(), unit.index());
    }
    return unit.layer() < other.last() && shape(unit.layer()).equals(other.shape(unit.layer()))
        ? unit
        : null;
  }

  private int last() {
    return lines.size() - 1;
  }

  private Shape shape(int layer) {
    return layer == Unit.PIXELS ? Shape.IMAGE : lines.get(layer).output();
  }

  /** What its layers give, with the parameters that made it. */
  public Pass pass() {
    return Pass.of(choice.model(), image, layers);
  }
}
