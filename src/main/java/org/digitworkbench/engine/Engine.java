package org.digitworkbench.engine;

import java.util.Map;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;

/** What computes networks. Safe for any thread. */
public interface Engine {

  /**
   * A network to be trained, with these parameters to begin with.
   *
   * @param parameters in the order of {@link NetworkSpec}; copied
   */
  Learner learner(NetworkSpec network, TrainingSpec training, float[] parameters);

  /** A network to be asked; it keeps working while others train. */
  Classifier classifier(TrainedModel model);

  /**
   * Versions and settings for the provenance and the status bar, such as "nd4j", "blas" and
   * "threads".
   */
  Map<String, String> about();
}
