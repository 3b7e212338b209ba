/**
 * The Class tab: joining a class by its folder, the leaderboard of its runs, its drawings, and how
 * well a network reads each writer.
 */
@NullMarked
package org.digitworkbench.ui.classroom;

import org.jspecify.annotations.NullMarked;
