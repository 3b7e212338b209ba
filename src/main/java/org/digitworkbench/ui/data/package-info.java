/**
 * The Data tab: the images of a data set by split and class, how many there are of each, their mean
 * image, and one of them large. Data sets are loaded and averaged in the background.
 */
@NullMarked
package org.digitworkbench.ui.data;

import org.jspecify.annotations.NullMarked;
