/**
 * Beside the sheet: why the picked network answers as it does. The ink dyed by what it says of the
 * answer, the nearest training images, and what every layer gives; all follow the pen.
 */
@NullMarked
package org.digitworkbench.ui.why;

import org.jspecify.annotations.NullMarked;
