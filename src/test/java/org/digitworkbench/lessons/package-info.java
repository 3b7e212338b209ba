@NullMarked
package org.digitworkbench.lessons;

import org.jspecify.annotations.NullMarked;
