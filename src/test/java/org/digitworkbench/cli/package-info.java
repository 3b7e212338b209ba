/** Tests of the command line, in this process and as one of its own. */
@NullMarked
package org.digitworkbench.cli;

import org.jspecify.annotations.NullMarked;
