@NullMarked
package org.digitworkbench.ui.help;

import org.jspecify.annotations.NullMarked;
