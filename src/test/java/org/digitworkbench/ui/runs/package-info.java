@NullMarked
package org.digitworkbench.ui.runs;

import org.jspecify.annotations.NullMarked;
