/**
 * Training images as others might have written them: distorted, thicker or thinner, with strokes
 * that MNIST lacks.
 */
@NullMarked
package org.digitworkbench.augment;

import org.jspecify.annotations.NullMarked;
