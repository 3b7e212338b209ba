package org.digitworkbench.inside;

import org.jspecify.annotations.Nullable;

/**
 * The weights of one layer at one moment of a training; biases are left out.
 *
 * @param layer counted as in {@link org.digitworkbench.domain.NetworkSpec#summary()}
 * @param gradients of the mini-batch before; null if they are not known
 */
public record LayerLearning(
    int layer, WeightHistogram weights, @Nullable GradientHistogram gradients) {}
