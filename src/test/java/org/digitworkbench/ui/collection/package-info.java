@NullMarked
package org.digitworkbench.ui.collection;

import org.jspecify.annotations.NullMarked;
