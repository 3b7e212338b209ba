/**
 * The Train tab: presets and the values to change, the runs with their progress, live charts, and
 * the table of epochs. The view model has all the logic and no nodes; what really trains is given
 * to it as a factory.
 */
@NullMarked
package org.digitworkbench.ui.train;

import org.jspecify.annotations.NullMarked;
