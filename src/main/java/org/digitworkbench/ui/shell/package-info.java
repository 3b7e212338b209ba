/**
 * The window around the tabs: header with model picker, export and theme switch, the tabs
 * themselves, and the status bar with running work, the engine and its memory.
 */
@NullMarked
package org.digitworkbench.ui.shell;

import org.jspecify.annotations.NullMarked;
