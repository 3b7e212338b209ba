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
import org.jspecify.annotations.Nullable;

/**
 * The engine on DL4J. Making one loads the library of the products; that of DL4J is loaded when it
 * is first needed: to train, or to answer many images at once.
 *
 * <p>The natives compute on the one thread that calls them: their own workers would spin between
 * two calls and steal the processors from each other and from a second network that trains at the
 * same time. A {@link Crew} puts all processors to work instead, each with images of its own.
 */
public final class Dl4jEngine implements Engine {

  /**
   * Variables that the natives read when they load; set by the constructor where the user has not.
   */
  public static final Map<String, String> ENVIRONMENT =
      Map.of(
          "OMP_NUM_THREADS", "1",
          "OMP_WAIT_POLICY", "passive",
          "OPENBLAS_NUM_THREADS", "1");

  private final Gemm gemm;
  private @Nullable OpenBlas openBlas;
  private final Crew crew;
  private final Map<String, String> about;

  /**
   * @param version of DL4J, for the provenance
   * @param helpers makes the threads that help those of the trainings
   */
  public Dl4jEngine(String version, ThreadFactory helpers) {
    NativeEnvironment.setDefaults(ENVIRONMENT);
    gemm = Gemm.best(this::load);
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

  /** Once. */
  private synchronized OpenBlas load() {
    OpenBlas loaded = openBlas;
    if (loaded == null) {
      loaded = OpenBlas.load();
      openBlas = loaded;
    }
    return loaded;
  }

  @Override
  public Learner learner(NetworkSpec network, TrainingSpec training, float[] parameters) {
    load();
    return new Dl4jNetwork(
        network, training.optimisation(), training.data().scaling(), parameters, gemm, crew);
  }

  @Override
  public Classifier classifier(TrainedModel model) {
    return new QuickClassifier(model, probe(model), () -> inspector(model));
  }

  @Override
  public Inspector inspector(TrainedModel model) {
    load();
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
    load();
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
