/**
 * What a class draws and labels itself: the collection in the home folder, its drawings as a data
 * set to learn from and to evaluate on, split by writer, and the ways in and out, as IDX files and
 * as folders of pictures.
 */
@NullMarked
package org.digitworkbench.drawings;

import org.jspecify.annotations.NullMarked;
