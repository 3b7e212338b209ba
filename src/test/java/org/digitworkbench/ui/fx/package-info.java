@NullMarked
package org.digitworkbench.ui.fx;

import org.jspecify.annotations.NullMarked;
