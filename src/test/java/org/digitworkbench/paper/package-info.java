@NullMarked
package org.digitworkbench.paper;

import org.jspecify.annotations.NullMarked;
