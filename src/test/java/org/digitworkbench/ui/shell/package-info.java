@NullMarked
package org.digitworkbench.ui.shell;

import org.jspecify.annotations.NullMarked;
