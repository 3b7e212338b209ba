package org.digitworkbench.ui.train;

import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.store.RunClaim;

/**
 * A kept run that is ready to go on.
 *
 * @param plannedEpochs at which it ends
 * @param checkpoint where it goes on
 * @param claim the right to write it, which goes to whoever continues it
 */
public record Continuation(int plannedEpochs, Checkpoint checkpoint, RunClaim claim) {}
