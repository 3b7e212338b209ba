package org.digitworkbench.domain;

import static org.digitworkbench.domain.InvalidSpecException.requireRange;

/** One hidden layer of a {@link NetworkSpec}, between the image and the ten logits. */
public sealed interface LayerSpec {

  /** What its sums go through; none for a layer without weights. */
  default Activation activation() {
    return Activation.IDENTITY;
  }

  /** Every unit sees every output of the layer before. */
  record Dense(int units, Activation activation) implements LayerSpec {
    public Dense {
      requireRange("The units of a dense layer", units, 1, 8192);
    }
  }

  /**
   * Square filters moved over the image.
   *
   * @param kernel side of a filter
   * @param stride steps by which it moves in both directions; where a last step would leave the
   *     image, it is left out
   * @param padding rows and columns of zeros on each side of the image
   */
  record Convolution(int filters, int kernel, int stride, int padding, Activation activation)
      implements LayerSpec {

    /**
     * @throws InvalidSpecException if a value is out of range
     */
    public Convolution {
      requireRange("The filters of a convolution", filters, 1, 512);
      requireRange("The kernel of a convolution", kernel, 1, 28);
      requireRange("The stride of a convolution", stride, 1, 28);
      requireRange("The padding of a convolution", padding, 0, kernel - 1L);
    }

    /** Moved in steps of 1, without padding. */
    public Convolution(int filters, int kernel, Activation activation) {
      this(filters, kernel, 1, 0, activation);
    }
  }

  /**
   * The largest value of each square tile; tiles do not overlap, an incomplete last one is left
   * out.
   */
  record MaxPool(int size) implements LayerSpec {
    public MaxPool {
      requireRange("The size of the pool", size, 1, 28);
    }
  }

  /** The mean of each square tile; tiles as in {@link MaxPool}. */
  record AveragePool(int size) implements LayerSpec {
    public AveragePool {
      requireRange("The size of the pool", size, 1, 28);
    }
  }

  /**
   * Each channel of an image, or each unit of a flat layer, is shifted and scaled to mean 0 and
   * variance 1 over the mini-batch, then by two learned numbers (Ioffe and Szegedy 2015). When the
   * network is asked, running means and variances take the place of the mini-batch's.
   *
   * @param activation behind it; the layer in front then has none of its own
   */
  record BatchNormalisation(Activation activation) implements LayerSpec {

    /** Added to the variance. */
    public static final double EPSILON = 1e-5;

    /** Share of the running values that is kept from one mini-batch to the next. */
    public static final double DECAY = 0.9;
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
