/**
 * Small controls and looks that know no feature: probability bars, colours of runs, names of
 * classes, percentages, keys of a scene.
 */
@NullMarked
package org.digitworkbench.ui.controls;

import org.jspecify.annotations.NullMarked;
