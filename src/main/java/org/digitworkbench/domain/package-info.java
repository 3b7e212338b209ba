/**
 * What the workbench speaks of, as immutable values: networks, trainings, runs, models, predictions
 * and their evaluation. Knows neither files, nor the window, nor an engine; depends on the JDK
 * alone. Confusion matrices have rows true and columns predicted, accuracies and rates are
 * fractions of 1, losses are mean cross-entropies in nats.
 */
@NullMarked
package org.digitworkbench.domain;

import org.jspecify.annotations.NullMarked;
