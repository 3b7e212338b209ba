/**
 * "Teach it" beside the sheet: the label of a drawing by a button or a key, and with it the drawing
 * goes into the class's own collection.
 */
@NullMarked
package org.digitworkbench.ui.teach;

import org.jspecify.annotations.NullMarked;
