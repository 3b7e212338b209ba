@NullMarked
package org.digitworkbench.foreign;

import org.jspecify.annotations.NullMarked;
