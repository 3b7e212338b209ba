/**
 * The chart of runs: curves of loss and accuracy by epoch, live and reduced to what a screen shows.
 * The model has no nodes; the control draws it at most once per pulse.
 */
@NullMarked
package org.digitworkbench.ui.chart;

import org.jspecify.annotations.NullMarked;
