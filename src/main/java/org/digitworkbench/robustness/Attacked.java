package org.digitworkbench.robustness;

import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Prediction;

/**
 * What came of an image under attack.
 *
 * @param size of the change, as it is, not as it was allowed
 * @param image the changed one
 * @param prediction what the network says of it
 */
public record Attacked(double size, DigitImage image, Prediction prediction) {}
