/**
 * The confusion matrix as a heatmap: rows are true, columns are predicted. Layout, colours, texts
 * and selection are computed without nodes.
 */
@NullMarked
package org.digitworkbench.ui.heatmap;

import org.jspecify.annotations.NullMarked;
