/**
 * The editor of a network's layers and their drawing: {@link
 * org.digitworkbench.ui.network.NetworkEditorModel} without nodes, and the views of it.
 */
@NullMarked
package org.digitworkbench.ui.network;

import org.jspecify.annotations.NullMarked;
