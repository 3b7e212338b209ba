@NullMarked
package org.digitworkbench.ui.inside.room;

import org.jspecify.annotations.NullMarked;
