/** Tests on real digits. */
@NullMarked
package org.digitworkbench.ink;

import org.jspecify.annotations.NullMarked;
