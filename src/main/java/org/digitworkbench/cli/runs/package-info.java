/** The commands for the runs that are kept. */
@NullMarked
package org.digitworkbench.cli.runs;

import org.jspecify.annotations.NullMarked;
