@NullMarked
package org.digitworkbench.ui.controls;

import org.jspecify.annotations.NullMarked;
