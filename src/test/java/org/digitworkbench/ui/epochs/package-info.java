@NullMarked
package org.digitworkbench.ui.epochs;

import org.jspecify.annotations.NullMarked;
