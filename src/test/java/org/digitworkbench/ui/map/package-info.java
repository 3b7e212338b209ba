@NullMarked
package org.digitworkbench.ui.map;

import org.jspecify.annotations.NullMarked;
