package org.digitworkbench.ui.export;

import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * An image with what was said of it.
 *
 * @param rival what the rival said of it; null without one
 */
public record TakenImage(DigitImage image, Verdict verdict, @Nullable Verdict rival) {}
