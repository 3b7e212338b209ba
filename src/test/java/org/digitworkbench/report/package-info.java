@NullMarked
package org.digitworkbench.report;

import org.jspecify.annotations.NullMarked;
