@NullMarked
package org.digitworkbench.ui.heatmap;

import org.jspecify.annotations.NullMarked;
