/**
 * Training images as others might have written them: distorted, thicker or thinner, with strokes
 * that MNIST lacks. And images of what is no digit, over which a network learns to doubt.
 */
@NullMarked
package org.digitworkbench.augment;

import org.jspecify.annotations.NullMarked;
