/**
 * The neuron's room, beside the network: the picked unit's weights, the test images that excite it
 * most and least, how often it is silent, its values by class, and an image made to excite it.
 */
@NullMarked
package org.digitworkbench.ui.inside.room;

import org.jspecify.annotations.NullMarked;
