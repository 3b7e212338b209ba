@NullMarked
package org.digitworkbench.ui.models;

import org.jspecify.annotations.NullMarked;
