/**
 * Runs that last: a training is written down while it goes on, beside it, so that whatever ends the
 * process loses at most the epoch under way.
 */
@NullMarked
package org.digitworkbench.runs;

import org.jspecify.annotations.NullMarked;
