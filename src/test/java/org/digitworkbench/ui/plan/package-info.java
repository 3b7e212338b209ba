@NullMarked
package org.digitworkbench.ui.plan;

import org.jspecify.annotations.NullMarked;
