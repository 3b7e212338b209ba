@NullMarked
package org.digitworkbench.engine;

import org.jspecify.annotations.NullMarked;
