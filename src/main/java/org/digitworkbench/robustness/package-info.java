/**
 * How much it takes until a network gives another answer: attacks along the gradient, patches,
 * noise, blur, rotation, shift and thickness, and the accuracy that is left.
 */
@NullMarked
package org.digitworkbench.robustness;

import org.jspecify.annotations.NullMarked;
