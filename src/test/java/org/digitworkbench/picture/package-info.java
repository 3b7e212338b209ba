@NullMarked
package org.digitworkbench.picture;

import org.jspecify.annotations.NullMarked;
