/**
 * Training and evaluation, whatever computes: the interfaces of an engine, the training session
 * (the epoch loop and its states, on a thread of its own) and the evaluation of a classifier. An
 * engine gives learners and classifiers; the loop, the order of the images and the initial
 * parameters are the same for all engines.
 */
@NullMarked
package org.digitworkbench.engine;

import org.jspecify.annotations.NullMarked;
