/**
 * Photographs that nobody took: pages and scenes rendered from a seed, with paper, ruling, light,
 * perspective and JPEG. They stand in for real ones in tests and benchmarks and are no proof of
 * what real ones look like.
 */
@NullMarked
package org.digitworkbench.picture.rendered;

import org.jspecify.annotations.NullMarked;
