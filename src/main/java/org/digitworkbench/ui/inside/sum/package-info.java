/** The arithmetic of the picked unit, written out so that it can be checked by hand. */
@NullMarked
package org.digitworkbench.ui.inside.sum;

import org.jspecify.annotations.NullMarked;
