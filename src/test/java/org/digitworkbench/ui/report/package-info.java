@NullMarked
package org.digitworkbench.ui.report;

import org.jspecify.annotations.NullMarked;
