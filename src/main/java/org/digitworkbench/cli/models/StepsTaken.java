package org.digitworkbench.cli.models;

import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.paper.PaperSteps;

/**
 * The steps that are taken on the way to the network.
 *
 * @param paper from a photograph to its ink
 * @param framing from the ink to the image
 */
record StepsTaken(PaperSteps paper, Preprocessing framing) {

  static final StepsTaken ALL = new StepsTaken(PaperSteps.ALL, Preprocessing.ALL);
}
