/**
 * Lessons: Markdown files that lead through the workbench step by step, each step with what to do,
 * where, and how to know that it is done. Independent of the window that they speak of.
 */
@NullMarked
package org.digitworkbench.lessons;

import org.jspecify.annotations.NullMarked;
