@NullMarked
package org.digitworkbench.evaluation;

import org.jspecify.annotations.NullMarked;
