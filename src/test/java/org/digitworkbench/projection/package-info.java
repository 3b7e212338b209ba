@NullMarked
package org.digitworkbench.projection;

import org.jspecify.annotations.NullMarked;
