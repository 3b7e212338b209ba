package org.digitworkbench.robustness;

import org.jspecify.annotations.Nullable;

/**
 * The smallest change that was found to reach an aim.
 *
 * @param before the image as it is
 * @param reached null if none was found; of size 0 if the image needs none
 * @param bound that the attack was given when it found it; not smaller than its size
 * @param refusedFrom size of the smallest change at which the network refused to answer, below that
 *     of {@code reached}; NaN if it did not
 */
public record Smallest(
    Attacked before, @Nullable Attacked reached, double bound, double refusedFrom) {}
