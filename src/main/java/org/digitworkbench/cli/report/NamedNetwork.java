package org.digitworkbench.cli.report;

import org.digitworkbench.domain.TrainedModel;

/**
 * A network that the user named.
 *
 * @param name of its run or of the model
 * @param remark on what was found, one sentence; empty if there is nothing to say
 */
record NamedNetwork(String name, TrainedModel model, String remark) {}
