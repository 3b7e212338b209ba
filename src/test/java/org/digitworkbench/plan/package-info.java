@NullMarked
package org.digitworkbench.plan;

import org.jspecify.annotations.NullMarked;
