@NullMarked
package org.digitworkbench.ui.why;

import org.jspecify.annotations.NullMarked;
