/**
 * Small controls and looks that know no feature: probability bars, colours of runs, names of
 * classes, bars of long work, keys of a scene.
 */
@NullMarked
package org.digitworkbench.ui.controls;

import org.jspecify.annotations.NullMarked;
