@NullMarked
package org.digitworkbench.ui.inside.learning;

import org.jspecify.annotations.NullMarked;
