/**
 * What goes on in a network for one image, and over many: the layers' units, the paths through
 * them, the arithmetic of one unit. Knows the engine by its interfaces, and nothing of the window.
 */
@NullMarked
package org.digitworkbench.inside;

import org.jspecify.annotations.NullMarked;
