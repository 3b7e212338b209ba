/**
 * The Runs tab: all trainings in a table, their curves over each other, and what can be done with
 * them.
 */
@NullMarked
package org.digitworkbench.ui.runs;

import org.jspecify.annotations.NullMarked;
