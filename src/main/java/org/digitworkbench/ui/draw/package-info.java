/**
 * The Draw tab: a sheet to draw a digit on or to open a picture of digits on, what the picked
 * network and its rival say of it while the pen moves, and the 28 x 28 pixels that they see.
 */
@NullMarked
package org.digitworkbench.ui.draw;

import org.jspecify.annotations.NullMarked;
