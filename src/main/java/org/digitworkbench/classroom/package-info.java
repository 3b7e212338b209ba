/**
 * A class without a server: a shared folder in which each workbench adds to files of its own and
 * reads everybody's, so that the drawings and runs of all are there for all.
 */
@NullMarked
package org.digitworkbench.classroom;

import org.jspecify.annotations.NullMarked;
