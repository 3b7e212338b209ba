package org.digitworkbench.ui.map;

import java.util.BitSet;

/**
 * Images that were picked on the map.
 *
 * @param title such as "12 images inside the lasso"
 * @param indices of them; not to be written to
 */
public record MapSelection(String title, BitSet indices) {}
