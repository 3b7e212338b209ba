@NullMarked
package org.digitworkbench.ui.network;

import org.jspecify.annotations.NullMarked;
