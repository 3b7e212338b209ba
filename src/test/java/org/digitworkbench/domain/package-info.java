@NullMarked
package org.digitworkbench.domain;

import org.jspecify.annotations.NullMarked;
