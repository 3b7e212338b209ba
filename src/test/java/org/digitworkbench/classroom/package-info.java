@NullMarked
package org.digitworkbench.classroom;

import org.jspecify.annotations.NullMarked;
