package org.digitworkbench.domain;

/** How often images of class {@code truth} were predicted as the other class {@code predicted}. */
public record ConfusedPair(int truth, int predicted, int count) {}
