/**
 * The Inside tab: the picked network from the pixels to the answer, as it sees the present drawing;
 * a picked unit leads to its weights, its arithmetic and its history.
 */
@NullMarked
package org.digitworkbench.ui.inside;

import org.jspecify.annotations.NullMarked;
