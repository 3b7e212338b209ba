/**
 * The reliability diagram: how often a network is right where it is how sure, as a control of the
 * window and as an SVG drawing.
 */
@NullMarked
package org.digitworkbench.ui.reliability;

import org.jspecify.annotations.NullMarked;
