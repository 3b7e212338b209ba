package org.digitworkbench.ui.map;

import org.digitworkbench.domain.DigitImage;

/**
 * The image that is pointed at.
 *
 * @param index of a test image; -1 for one's own drawing
 * @param truth its class; empty for one's own drawing
 * @param predicted what the network says; likewise
 * @param wrong whether these two differ
 */
public record MapHover(
    int index, DigitImage image, String title, String truth, String predicted, boolean wrong) {}
