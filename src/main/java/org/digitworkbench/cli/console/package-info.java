/**
 * What commands share: the tools they work with, tables and lines of JSON, the line of progress,
 * files that the user names.
 */
@NullMarked
package org.digitworkbench.cli.console;

import org.jspecify.annotations.NullMarked;
