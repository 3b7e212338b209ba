/**
 * The epochs of the picked network's run: a slider that shows the network as it was, in every tab
 * that speaks of it, and plays it as a film.
 */
@NullMarked
package org.digitworkbench.ui.epochs;

import org.jspecify.annotations.NullMarked;
