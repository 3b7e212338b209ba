package org.digitworkbench.ui.inside.room;

import org.digitworkbench.domain.DigitImage;

/**
 * What the unit gives for an image; of a feature map at the place where it is largest.
 *
 * @param sum what the activation was applied to; of an answer the logit
 */
record Excited(DigitImage image, float value, float sum) {}
