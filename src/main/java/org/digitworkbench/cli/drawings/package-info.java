/** The commands for the class's own drawings. */
@NullMarked
package org.digitworkbench.cli.drawings;

import org.jspecify.annotations.NullMarked;
