@NullMarked
package org.digitworkbench.ui.draw;

import org.jspecify.annotations.NullMarked;
