@NullMarked
package org.digitworkbench.explain;

import org.jspecify.annotations.NullMarked;
