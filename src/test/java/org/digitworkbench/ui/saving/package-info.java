@NullMarked
package org.digitworkbench.ui.saving;

import org.jspecify.annotations.NullMarked;
