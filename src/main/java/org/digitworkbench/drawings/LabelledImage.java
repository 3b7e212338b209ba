package org.digitworkbench.drawings;

import java.time.Instant;
import org.digitworkbench.domain.DigitImage;
import org.jspecify.annotations.Nullable;

/**
 * A labelled image from elsewhere.
 *
 * @param label 0 to 9
 * @param writer empty if nobody is named
 * @param time when it was drawn; null if that is not told
 */
public record LabelledImage(int label, String writer, @Nullable Instant time, DigitImage image) {}
