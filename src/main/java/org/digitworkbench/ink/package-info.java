/**
 * From pen strokes to what a network is asked: smooth curves, an antialiased grey raster, ink of a
 * normal thickness, then an image framed as in MNIST, step by step. Plain Java without a toolkit.
 */
@NullMarked
package org.digitworkbench.ink;

import org.jspecify.annotations.NullMarked;
