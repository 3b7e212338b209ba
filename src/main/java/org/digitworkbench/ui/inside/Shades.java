package org.digitworkbench.ui.inside;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.inside.Unit;

/** The colour of every unit of a network while it looks at an image, the pixels first. */
final class Shades {

  private final List<int[]> colors;

  private Shades(List<int[]> colors) {
    this.colors = colors;
  }

  static Shades of(Sight sight) {
    List<int[]> colors = new ArrayList<>();
    colors.add(Glow.colors(sight.image().ink(), false));
    List<Boolean> signed = signed(sight.choice().model().network());
    for (int layer = 0; layer < sight.layers().size(); layer++) {
      colors.add(Glow.colors(sight.layers().get(layer).values(), signed.get(layer)));
    }
    return new Shades(colors);
  }

  /** 0xAARRGGBB for each unit of the layer; of {@link Unit#PIXELS}, too. */
  int[] layer(int layer) {
    return colors.get(layer + 1);
  }

  /** For each layer, whether it may give negative values. */
  static List<Boolean> signed(NetworkSpec network) {
    List<Boolean> signed = new ArrayList<>();
    boolean now = false;
    for (LayerSpec layer : network.layers()) {
      now =
          switch (layer) {
            case LayerSpec.Dense d -> isSigned(d.activation());
            case LayerSpec.Convolution c -> isSigned(c.activation());
            case LayerSpec.BatchNormalisation b -> isSigned(b.activation());
            case LayerSpec.MaxPool _, LayerSpec.AveragePool _, LayerSpec.Dropout _ -> now;
          };
      signed.add(now);
    }
    signed.add(false);
    return signed;
  }

  private static boolean isSigned(Activation activation) {
    return activation != Activation.RELU && activation != Activation.SIGMOID;
  }
}
