package org.digitworkbench.classroom;

import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Run;

/**
 * A run as somebody of the class shared it. Everything that is said of it follows from its record.
 *
 * @param run with its specification, seed, SHA-256 of the data, epochs and machine; its texts are
 *     cleaned of what cannot be seen and shortened
 * @param author the name as the author writes it; empty for none
 * @param own whether this workbench shared it
 */
public record ClassRun(Run run, String author, boolean own) {

  /** Test accuracy after the last epoch, in [0, 1]. */
  public double accuracy() {
    return run.provenance().curve().last().map(EpochMetrics::testAccuracy).orElse(0.0);
  }

  /** Parameters of its network. */
  public int parameters() {
    return run.network().parameterCount();
  }

  /** Seconds of training, without evaluation. */
  public double seconds() {
    return run.provenance().curve().seconds();
  }
}
