/**
 * The command line: which commands there are and how they end. For people they print tables, for
 * programs one JSON object a line; progress and errors go to stderr.
 */
@NullMarked
package org.digitworkbench.cli;

import org.jspecify.annotations.NullMarked;
