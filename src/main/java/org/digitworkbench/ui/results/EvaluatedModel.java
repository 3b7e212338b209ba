package org.digitworkbench.ui.results;

import org.digitworkbench.data.Dataset;
import org.digitworkbench.domain.Evaluation;
import org.digitworkbench.ui.models.ModelChoice;

/**
 * A network and what it said of the test images of its data set.
 *
 * @param evaluation with the verdict on each test image, by index
 */
public record EvaluatedModel(ModelChoice choice, Dataset dataset, Evaluation evaluation) {}
