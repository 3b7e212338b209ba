@NullMarked
package org.digitworkbench.ui.teach;

import org.jspecify.annotations.NullMarked;
