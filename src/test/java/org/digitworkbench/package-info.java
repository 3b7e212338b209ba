@NullMarked
package org.digitworkbench;

import org.jspecify.annotations.NullMarked;
