/**
 * From pen strokes and picture files to what a network is asked: smooth curves, an antialiased grey
 * raster, cut into digits if it is of a picture, ink of a normal thickness, then an image framed as
 * in MNIST. Plain Java without a toolkit; pictures are decoded in memory and not trusted.
 */
@NullMarked
package org.digitworkbench.ink;

import org.jspecify.annotations.NullMarked;
