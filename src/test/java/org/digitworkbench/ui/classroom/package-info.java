@NullMarked
package org.digitworkbench.ui.classroom;

import org.jspecify.annotations.NullMarked;
