/** Tests of the Data tab: its view model without a window, its view on the headless platform. */
@NullMarked
package org.digitworkbench.ui.data;

import org.jspecify.annotations.NullMarked;
