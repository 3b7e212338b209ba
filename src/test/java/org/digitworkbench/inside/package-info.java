@NullMarked
package org.digitworkbench.inside;

import org.jspecify.annotations.NullMarked;
