/** The sheet to draw on: pointers become strokes, strokes are painted, undone and erased. */
@NullMarked
package org.digitworkbench.ui.ink;

import org.jspecify.annotations.NullMarked;
