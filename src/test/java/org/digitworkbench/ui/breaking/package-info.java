@NullMarked
package org.digitworkbench.ui.breaking;

import org.jspecify.annotations.NullMarked;
