package org.digitworkbench.domain;

/**
 * Unweighted means over the classes that occur; all but the first are fractions of 1. See {@link
 * ConfusionMatrix#macro}.
 *
 * @param classes how many occur
 * @param recall also called the balanced accuracy
 */
public record MacroAverages(
    int classes,
    double precision,
    double recall,
    double f1,
    double falsePositiveRate,
    double falseNegativeRate) {}
