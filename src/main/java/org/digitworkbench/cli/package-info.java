/**
 * The command line: train, compare, evaluate, predict, export, about, and lists of presets and
 * models. For people it prints tables, for programs one JSON object a line; progress and errors go
 * to stderr. What computes and where things are kept is handed in.
 */
@NullMarked
package org.digitworkbench.cli;

import org.jspecify.annotations.NullMarked;
