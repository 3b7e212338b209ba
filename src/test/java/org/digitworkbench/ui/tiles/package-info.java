@NullMarked
package org.digitworkbench.ui.tiles;

import org.jspecify.annotations.NullMarked;
