/**
 * Digits in picture files: PNG and JPEG are decoded in memory and not trusted, uneven light is
 * taken out, pieces of ink are cut apart into digits in reading order. Each becomes ink as if
 * drawn.
 */
@NullMarked
package org.digitworkbench.picture;

import org.jspecify.annotations.NullMarked;
