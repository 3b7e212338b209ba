/**
 * Images as tiles: one digit drawn crisp with its caption, and a grid of many of which only the
 * visible ones are nodes.
 */
@NullMarked
package org.digitworkbench.ui.tiles;

import org.jspecify.annotations.NullMarked;
