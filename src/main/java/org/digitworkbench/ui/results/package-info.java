/**
 * The Results tab: the picked network held against the test images of its data set, as a confusion
 * matrix, a gallery of mistakes, figures per class and the most confused pairs. What is picked in
 * one of them filters the gallery.
 */
@NullMarked
package org.digitworkbench.ui.results;

import org.jspecify.annotations.NullMarked;
