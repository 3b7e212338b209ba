/** Markdown as text on the screen, for lessons and help. */
@NullMarked
package org.digitworkbench.ui.markdown;

import org.jspecify.annotations.NullMarked;
