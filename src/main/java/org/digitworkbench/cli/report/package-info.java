/** The command that writes reports. */
@NullMarked
package org.digitworkbench.cli.report;

import org.jspecify.annotations.NullMarked;
