/**
 * Writing a report from the Results tab: which networks, whose report it is, the answers to its
 * questions, and where the file is.
 */
@NullMarked
package org.digitworkbench.ui.report;

import org.jspecify.annotations.NullMarked;
