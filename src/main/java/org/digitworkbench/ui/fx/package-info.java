/**
 * The bridge between worker threads and JavaFX: the executor of the FX thread, and the sampler that
 * hands over events once per pulse, how far long work is. Nothing else calls {@code
 * Platform.runLater}.
 */
@NullMarked
package org.digitworkbench.ui.fx;

import org.jspecify.annotations.NullMarked;
