@NullMarked
package org.digitworkbench.augment;

import org.jspecify.annotations.NullMarked;
