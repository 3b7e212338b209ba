package org.digitworkbench.ui.inside.learning;

/**
 * How many units of a layer say nothing.
 *
 * @param layer counted as in {@link org.digitworkbench.domain.NetworkSpec#summary()}
 * @param saturated whether they are stuck at one of their ends rather than silent
 */
public record DeadShare(int layer, int dead, int units, boolean saturated) {}
