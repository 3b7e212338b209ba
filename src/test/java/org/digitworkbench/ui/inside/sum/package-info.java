@NullMarked
package org.digitworkbench.ui.inside.sum;

import org.jspecify.annotations.NullMarked;
