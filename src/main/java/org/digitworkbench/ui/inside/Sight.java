package org.digitworkbench.ui.inside;

import java.util.List;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.engine.LayerActivation;
import org.digitworkbench.inside.Pass;
import org.digitworkbench.ui.models.ModelChoice;

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

  /** What its layers give, with the parameters that made it. */
  public Pass pass() {
    return Pass.of(choice.model(), image, layers);
  }
}
