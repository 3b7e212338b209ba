@NullMarked
package org.digitworkbench.drawings;

import org.jspecify.annotations.NullMarked;
