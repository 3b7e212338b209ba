/**
 * The map of the test images: what the last hidden layer sees in them, in two dimensions. A lasso
 * picks images, hovering shows one, and the drawing on the sheet has its place too.
 */
@NullMarked
package org.digitworkbench.ui.map;

import org.jspecify.annotations.NullMarked;
