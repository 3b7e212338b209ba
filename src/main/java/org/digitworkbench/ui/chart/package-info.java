/**
 * The chart of runs: curves of loss and accuracy, live, single or as the mean of a group, zoomed
 * and smoothed. The model has no nodes; the control draws it at most once per pulse, and reads
 * about as many values as a screen has pixels, however many there are.
 */
@NullMarked
package org.digitworkbench.ui.chart;

import org.jspecify.annotations.NullMarked;
