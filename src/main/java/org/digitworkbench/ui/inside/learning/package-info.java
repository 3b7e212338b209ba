/**
 * The pane "Learning" of the Inside tab: what becomes of the picked network's weights and gradients
 * and of its answers, mini-batch by mini-batch while it is trained, epoch by epoch afterwards.
 */
@NullMarked
package org.digitworkbench.ui.inside.learning;

import org.jspecify.annotations.NullMarked;
