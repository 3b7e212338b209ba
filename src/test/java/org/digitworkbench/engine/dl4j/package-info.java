@NullMarked
package org.digitworkbench.engine.dl4j;

import org.jspecify.annotations.NullMarked;
