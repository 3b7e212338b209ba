package org.digitworkbench.store;

import java.util.List;

/**
 * The epochs of a run whose networks are kept.
 *
 * @param id of the run
 * @param epochs in order, 0 for the untrained network
 * @param planned epochs of the run
 */
public record RunEpochs(String id, List<Integer> epochs, int planned) {

  public RunEpochs {
    epochs = List.copyOf(epochs);
  }
}
