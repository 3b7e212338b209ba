/**
 * Why a network answers as it does: the pixels that speak for the answer, and the training digits
 * that look most alike to it. Independent of the engine.
 */
@NullMarked
package org.digitworkbench.explain;

import org.jspecify.annotations.NullMarked;
