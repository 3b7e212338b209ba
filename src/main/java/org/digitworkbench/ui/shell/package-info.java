/**
 * The window around the tabs: header with model picker and theme switch, the tabs themselves, and
 * the status bar with running work and the engine.
 */
@NullMarked
package org.digitworkbench.ui.shell;

import org.jspecify.annotations.NullMarked;
