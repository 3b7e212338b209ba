@NullMarked
package org.digitworkbench.ui.ink;

import org.jspecify.annotations.NullMarked;
