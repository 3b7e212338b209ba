@NullMarked
package org.digitworkbench.ui.chart;

import org.jspecify.annotations.NullMarked;
