/**
 * The composition of the workbench: which implementations there are, how they are wired, and the
 * JavaFX application. The only package that names an engine.
 */
@NullMarked
package org.digitworkbench.app;

import org.jspecify.annotations.NullMarked;
