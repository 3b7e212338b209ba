@NullMarked
package org.digitworkbench.ui.inside;

import org.jspecify.annotations.NullMarked;
