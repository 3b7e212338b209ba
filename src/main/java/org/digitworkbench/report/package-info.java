/**
 * Reports of trained networks: one HTML file with everything in it, to read, to print and to hand
 * in.
 *
 * <p>What is said is made of plain records here, and written as HTML by templates beside these
 * classes. The engine is <a href="https://pebbletemplates.io">Pebble</a>: it escapes whatever it
 * prints unless it is told not to, which no template here does. jte was weighed too: its templates
 * are compiled, so it needs a compiler when the workbench runs, of which the trimmed runtime has
 * none, or a step in the build. Pebble interprets, and brings one library (unbescape); both take
 * half a megabyte. Its licence is BSD-3-Clause.
 *
 * <p>Knows neither the window nor the command line, which both write reports.
 */
@NullMarked
package org.digitworkbench.report;

import org.jspecify.annotations.NullMarked;
