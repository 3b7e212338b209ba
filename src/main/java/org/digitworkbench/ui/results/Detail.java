package org.digitworkbench.ui.results;

import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.domain.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One picked image.
 *
 * @param doubtful whether people doubt its label
 * @param prediction of the picked network
 * @param rival prediction of its rival; null without one, or until it has been computed
 */
public record Detail(
    Verdict verdict,
    DigitImage image,
    boolean doubtful,
    Prediction prediction,
    @Nullable Prediction rival) {}
