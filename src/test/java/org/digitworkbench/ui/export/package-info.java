@NullMarked
package org.digitworkbench.ui.export;

import org.jspecify.annotations.NullMarked;
