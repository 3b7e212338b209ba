@NullMarked
package org.digitworkbench.app;

import org.jspecify.annotations.NullMarked;
