package org.digitworkbench.domain;

import java.util.List;

/**
 * What an optimiser remembers between two mini-batches.
 *
 * @param steps taken so far
 * @param moments none for plain SGD, one for momentum and RMSProp, two for Adam; each has a value
 *     for every parameter, in the order in which the engine keeps them. Not copied, and never
 *     written to again
 */
public record OptimiserState(int steps, List<float[]> moments) {

  /** Before the first step, of an optimiser that remembers nothing but their number. */
  public static final OptimiserState NONE = new OptimiserState(0, List.of());

  public OptimiserState {
    moments = List.copyOf(moments);
  }
}
