/**
 * Comparisons with repeats and sweeps in the window: choosing them, and showing what came of them
 * as a table and as a chart of the final accuracy by the setting.
 */
@NullMarked
package org.digitworkbench.ui.plan;

import org.jspecify.annotations.NullMarked;
