/**
 * The lessons at the side of the window: what to do and where to look, questions and their answers,
 * and the frame around the place in the window that a step speaks of.
 */
@NullMarked
package org.digitworkbench.ui.lessons;

import org.jspecify.annotations.NullMarked;
