package org.digitworkbench.engine.dl4j;

import java.util.Map;
import java.util.concurrent.ThreadFactory;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.engine.Classifier;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.Inspector;
import org.digitworkbench.engine.Learner;
import org.digitworkbench.engine.MemoryUse;
import org.digitworkbench.engine.Probe;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * The engine on DL4J. Making one loads the natives, about a second.
 *
 * <p>The natives compute on the one thread that calls them: their own workers would spin between
 * two calls and steal the processors from each other and from a second network that trains at the
 * same time. A {@link Crew} puts all processors to work instead, each with images of its own.
 */
public final class Dl4jEngine implements Engine {

  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "OMP_NUM_THREADS", "1",
          "OMP_WAIT_POLICY", "passive",
          "OPENBLAS_NUM_THREADS", "1");

  private final Gemm gemm;
  private final Crew crew;
  private final Map<String, String> about;

  /**
   * @param version of DL4J, for the provenance
   * @param helpers makes the threads that help those of the trainings
   */
  public Dl4jEngine(String version, ThreadFactory helpers) {
    NativeEnvironment.setDefaults(ENVIRONMENT);
    // ND4J collects garbage every few seconds to free arrays outside the heap; here each is closed.
    Nd4j.getMemoryManager().togglePeriodicGc(false);
    // ND4J overrides the environment with one thread for each core.
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    OpenBlas openBlas = new OpenBlas();
    openBlas.setSingleThreaded();
    gemm = Gemm.best(openBlas);
    crew = new Crew(Runtime.getRuntime().availableProcessors(), helpers);
    about =
        Map.of(
            "engine",
            "DL4J " + version,
            "blas",
            gemm.title(),
            "threads",
            Integer.toString(crew.processors()));
  }

  @Override
  public Learner learner(NetworkSpec network, TrainingSpec training, float[] parameters) {
    return new Dl4jNetwork(
        network, training.optimisation(), training.data().scaling(), parameters, gemm, crew);
  }

  @Override
  public Classifier classifier(TrainedModel model) {
    return inspector(model);
  }

  @Override
  public Inspector inspector(TrainedModel model) {
    return new Dl4jNetwork(
        model.network(),
        model.training().optimisation(),
        model.training().data().scaling(),
        model.parameters(),
        gemm,
        crew);
  }

  @Override
  public Probe probe(TrainedModel model) {
    return new LayerProbe(
        model.network(), model.training().data().scaling(), model.parameters(), gemm, crew);
  }

  @Override
  public byte[] export(TrainedModel model) {
    return Dl4jZip.of(model);
  }

  @Override
  public MemoryUse memory() {
    return NativeMemory.now();
  }

  @Override
  public Map<String, String> about() {
    return about;
  }
}
