@NullMarked
package org.digitworkbench.ui.lessons;

import org.jspecify.annotations.NullMarked;
