package org.digitworkbench.explain;

import org.digitworkbench.domain.DigitImage;

/**
 * A training image near to another image.
 *
 * @param index among the training images
 * @param label its class
 * @param distance Euclidean, between what the last hidden layer gives for both
 */
public record Neighbour(int index, DigitImage image, int label, double distance) {}
