@NullMarked
package org.digitworkbench.ui.train;

import org.jspecify.annotations.NullMarked;
