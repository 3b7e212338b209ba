/**
 * Labelled images: the IDX files that the workbench ships, checked before use, and the image sets
 * made of them. Images stay bytes; whoever needs numbers makes them a mini-batch at a time.
 */
@NullMarked
package org.digitworkbench.data;

import org.jspecify.annotations.NullMarked;
