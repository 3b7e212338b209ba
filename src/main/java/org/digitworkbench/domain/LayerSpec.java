package org.digitworkbench.domain;

import static org.digitworkbench.domain.InvalidSpecException.requireRange;

/** One hidden layer of a {@link NetworkSpec}, between the image and the ten logits. */
public sealed interface LayerSpec {

  /** Every unit sees every output of the layer before. */
  record Dense(int units, Activation activation) implements LayerSpec {
    public Dense {
      requireRange("The units of a dense layer", units, 1, 8192);
    }
  }

  /** Square filters moved over the image in steps of 1, without padding. */
  record Convolution(int filters, int kernel, Activation activation) implements LayerSpec {
    public Convolution {
      requireRange("The filters of a convolution", filters, 1, 512);
      requireRange("The kernel of a convolution", kernel, 1, 28);
    }
  }

  /**
   * The largest value of each square tile; tiles do not overlap, an incomplete last one is left
   * out.
   */
  record MaxPool(int size) implements LayerSpec {
    public MaxPool {
      requireRange("The size of a max-pool", size, 1, 28);
    }
  }

  /**
   * While training, each value is zeroed with this probability and the rest divided by {@code 1 -
   * rate}.
   */
  record Dropout(double rate) implements LayerSpec {
    public Dropout {
      requireRange("The dropout rate", rate, 0, 0.95);
    }
  }
}
