@NullMarked
package org.digitworkbench.help;

import org.jspecify.annotations.NullMarked;
