/** The commands for a class that shares a folder. */
@NullMarked
package org.digitworkbench.cli.classroom;

import org.jspecify.annotations.NullMarked;
