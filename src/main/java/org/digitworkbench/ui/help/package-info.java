/** The windows of the help: its pages, what the workbench is made of, the log, an error. */
@NullMarked
package org.digitworkbench.ui.help;

import org.jspecify.annotations.NullMarked;
