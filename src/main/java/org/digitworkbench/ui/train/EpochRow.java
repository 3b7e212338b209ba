package org.digitworkbench.ui.train;

import org.digitworkbench.domain.EpochMetrics;

/** A line of the table of epochs. */
public record EpochRow(String run, EpochMetrics metrics) {}
