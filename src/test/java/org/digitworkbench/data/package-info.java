/** Tests of the data sets, on the shipped files and on broken copies. */
@NullMarked
package org.digitworkbench.data;

import org.jspecify.annotations.NullMarked;
