@NullMarked
package org.digitworkbench.ui.results;

import org.jspecify.annotations.NullMarked;
