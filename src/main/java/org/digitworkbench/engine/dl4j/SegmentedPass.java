package org.digitworkbench.engine.dl4j;

import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The way of a share's images through a network with normalisations, forward and back, in segments:
 * each ends at a normalisation, where the sums of all shares have to be there before any can go on.
 * No share waits for another within a segment, so one thread may compute them one after the other.
 */
final class SegmentedPass {

  private final Layer[] layers;
  private final LayerWorkspaceMgr workspaces = LayerWorkspaceMgr.noWorkspaces();
  private @Nullable INDArray signal;
  private int next;
  private boolean back;

  SegmentedPass(Layer[] layers) {
    this.layers = layers;
  }

  /**
   * Starts with a mini-batch, whose labels the output layer has, and goes through the first
   * segment.
   *
   * @return sums at its end, as of {@link #advance}
   */
  @Nullable ChannelSums begin(INDArray input) {
    signal = input;
    next = 0;
    back = false;
    return go();
  }

  /**
   * Goes through the next segment.
   *
   * @param sums of all shares at the end of the last one
   * @return the share's at the end of this one; null if the whole gradient is there
   */
  @Nullable ChannelSums advance(ChannelSums sums) {
    FusedNormalisation here = here();
    if (back) {
      here.setGradientSums(sums);
      signal = here.backpropGradient(signal(), workspaces).getSecond();
      next--;
    } else {
      signal = here.normalise(sums);
      next++;
    }
    return go();
  }

  /** Has the normalisation at the end of the last segment learn the sums of the mini-batch. */
  void remember(ChannelSums sums) {
    if (!back) {
      here().remember(sums);
    }
  }

  private @Nullable ChannelSums go() {
    while (!back) {
      Layer layer = layers[next];
      layer.setInput(signal(), workspaces);
      switch (layer) {
        case FusedNormalisation normalisation -> {
          return normalisation.measure();
        }
        case FusedOutput output -> {
          signal = output.backpropGradient(null, workspaces).getSecond();
          back = true;
          next--;
        }
        default -> {
          signal = layer.activate(true, workspaces);
          next++;
        }
      }
    }
    while (next >= 0) {
      if (layers[next] instanceof FusedNormalisation normalisation) {
        return normalisation.differentiate(signal());
      }
      signal = layers[next].backpropGradient(signal(), workspaces).getSecond();
      next--;
    }
    return null;
  }

  private FusedNormalisation here() {
    return (FusedNormalisation) layers[next];
  }

  private INDArray signal() {
    return Objects.requireNonNull(signal);
  }
}
