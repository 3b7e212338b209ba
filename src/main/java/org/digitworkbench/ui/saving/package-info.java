/**
 * Saving what the window shows: a button that offers pictures, drawings and tables, and the writing
 * of them in the background.
 */
@NullMarked
package org.digitworkbench.ui.saving;

import org.jspecify.annotations.NullMarked;
