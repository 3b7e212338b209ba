/**
 * Measures the workbench's engine against DJL with libtorch, on the same images, mini-batches,
 * hyperparameters and initial parameters. Each of the two computes in a JVM of its own, which is
 * asked for one epoch at a time, so that neither one's settings or threads are in the other's way.
 * The probe of the window measures how soon drawing is answered.
 */
@NullMarked
package org.digitworkbench.bench;

import org.jspecify.annotations.NullMarked;
