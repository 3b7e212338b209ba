@NullMarked
package org.digitworkbench.robustness;

import org.jspecify.annotations.NullMarked;
