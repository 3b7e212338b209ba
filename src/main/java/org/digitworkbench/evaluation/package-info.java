/**
 * Networks held against images, each network once: what it said is kept in memory and on the disk,
 * by the hashes of its parameters and of the images.
 */
@NullMarked
package org.digitworkbench.evaluation;

import org.jspecify.annotations.NullMarked;
