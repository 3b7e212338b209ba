package org.digitworkbench.engine;

/**
 * A network in the middle of its training, right after a mini-batch.
 *
 * @param epoch being trained, counted from 1
 * @param batch mini-batches of it that are done
 * @param batches of an epoch
 * @param parameters in the order of {@link org.digitworkbench.domain.NetworkSpec}; not to be
 *     written to
 * @param gradient of the mean loss of that mini-batch by each of them, before the optimiser and the
 *     decay of the weights; not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // passed on, never compared
public record Glimpse(int epoch, int batch, int batches, float[] parameters, float[] gradient) {}
