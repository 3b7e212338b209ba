@NullMarked
package org.digitworkbench.ui.reliability;

import org.jspecify.annotations.NullMarked;
