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

  /** A network to be asked and looked into; it keeps working while others train. */
  Inspector inspector(TrainedModel model);

  /** A network to be seen through, layer by layer; it keeps working while others train. */
  Probe probe(TrainedModel model);

  /**
   * The model in the engine's own file format, for programs that use the engine without the
   * workbench; the same outputs for the same scaled pixels. Neither the learning curve nor the
   * optimiser's state is in it.
   *
   * @return the bytes of the file
   * @throws org.digitworkbench.domain.WorkbenchException if the format has no word for a part of
   *     the network
   */
  byte[] export(TrainedModel model);

  /** What the machine has and this process takes now; quick enough to be asked at any time. */
  MemoryUse memory();

  /**
   * Versions and settings for the provenance and the status bar, such as "nd4j", "blas" and
   * "threads".
   */
  Map<String, String> about();
}
