/**
 * The class's own drawings as the window knows them: what is in the collection now, and the
 * background work of keeping, removing, importing and exporting.
 */
@NullMarked
package org.digitworkbench.ui.collection;

import org.jspecify.annotations.NullMarked;
