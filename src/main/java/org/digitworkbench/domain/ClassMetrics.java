package org.digitworkbench.domain;

/**
 * One class against all others; all but the first two are fractions of 1.
 *
 * @param label the class
 * @param support images of the class
 * @param precision share of the images predicted as the class that are of it
 * @param recall share of the class's images that were predicted as it, also called the class's
 *     accuracy
 * @param f1 harmonic mean of precision and recall
 * @param falsePositiveRate share of the other classes' images that were predicted as the class
 * @param falseNegativeRate share of the class's images that were predicted as another, {@code 1 -
 *     recall}
 */
public record ClassMetrics(
    int label,
    int support,
    double precision,
    double recall,
    double f1,
    double falsePositiveRate,
    double falseNegativeRate) {}
