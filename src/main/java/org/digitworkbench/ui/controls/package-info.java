/**
 * Controls of the workbench that know no feature: the ink canvas, probability bars, the heatmap,
 * the grid of digits, the chart of runs. Each is a node with properties; what can be computed
 * without a window is in classes without nodes.
 */
@NullMarked
package org.digitworkbench.ui.controls;

import org.jspecify.annotations.NullMarked;
