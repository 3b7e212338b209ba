/**
 * Breaking an answer: the smallest change that flips it, a patch over the drawing, disturbances of
 * any size, and which of two networks stands more of them.
 */
@NullMarked
package org.digitworkbench.ui.breaking;

import org.jspecify.annotations.NullMarked;
