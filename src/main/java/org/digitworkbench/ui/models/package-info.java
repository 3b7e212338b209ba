/**
 * Which trained network the window speaks of: the choices of the model picker in the header, the
 * picked one, and its rival.
 */
@NullMarked
package org.digitworkbench.ui.models;

import org.jspecify.annotations.NullMarked;
