/**
 * What the workbench keeps on disk: model files, the history of runs, and the settings of the
 * window. Files are written whole or not at all; what is read is measured first and mapped by
 * logical names, never by the names of classes.
 */
@NullMarked
package org.digitworkbench.store;

import org.jspecify.annotations.NullMarked;
