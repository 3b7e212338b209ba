package org.digitworkbench.bench;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.engine.EpochOrder;

/**
 * DJL with libtorch. Several networks train one after the other, each on all cores: libtorch's
 * default number of threads, and the way to the highest throughput.
 */
final class Peer implements Contestant {

  private final DatasetSource datasets;
  private final Engine engine = Engine.getEngine("PyTorch");
  private final NDManager manager = NDManager.newBaseManager("PyTorch");
  private final Map<PixelScaling, Images> images = new EnumMap<>(PixelScaling.class);
  private final List<Run> runs = new ArrayList<>();

  /** Of every network, the one to warm up included. */
  private int epochs = 1;

  /**
   * @param assets with the folder of the data sets
   */
  Peer(Path assets) {
    datasets = new DatasetCatalog(assets.resolve("datasets"));
  }

  /** Both splits as tensors, made once for all networks of the same scaling. */
  private record Images(PeerImages train, PeerImages test) {}

  private record Run(Preset preset, Images images, PeerNetwork network) {

    void trainEpoch(int epoch) {
      TrainingSpec training = preset.training();
      int size = images.train().size();
      int[] order = EpochOrder.of(size, training.optimisation().shuffle(), training.seed(), epoch);
      int batch = training.optimisation().batchSize();
      for (int from = 0; from < size; from += batch) {
        requireFinite(network.train(images.train(), order, from, Math.min(from + batch, size)));
      }
    }

    private static void requireFinite(float loss) {
      if (!Float.isFinite(loss)) {
        throw new IllegalStateException("The peer's training diverged");
      }
    }
  }

  @Override
  public String about() {
    return "DJL %s, libtorch %s, %s"
        .formatted(Engine.getDjlVersion(), engine.getVersion(), PeerThreads.text());
  }

  @Override
  public double begin(Preset preset) {
    Run run = load(preset);
    runs.add(run);
    double untrained = run.network.accuracy(run.images.test());
    run.trainEpoch(1);
    return untrained;
  }

  @Override
  public Epoch epoch() {
    epochs++;
    long begin = System.nanoTime();
    runs.forEach(run -> run.trainEpoch(epochs));
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Epoch(
        seconds, runs.stream().map(run -> run.network.accuracy(run.images.test())).toList());
  }

  @Override
  public double[] latencies(int calls) {
    Run run = runs.getFirst();
    ImageSet test = datasets.load(run.preset.training().data().dataset()).test();
    double[] micros = new double[calls];
    for (int i = 0; i < calls; i++) {
      DigitImage image = test.image(i % test.size());
      long begin = System.nanoTime();
      run.network.predict(image);
      micros[i] = (System.nanoTime() - begin) / 1e3;
    }
    return micros;
  }

  @Override
  public void firstBatch(Preset preset) {
    Run run = load(preset);
    TrainingSpec training = preset.training();
    int size = run.images.train().size();
    int[] order = EpochOrder.of(size, training.optimisation().shuffle(), training.seed(), 1);
    run.network.train(
        run.images.train(), order, 0, Math.min(training.optimisation().batchSize(), size));
  }

  private Run load(Preset preset) {
    TrainingSpec training = preset.training();
    engine.setRandomSeed((int) training.seed());
    Images both =
        images.computeIfAbsent(
            training.data().scaling(),
            scaling -> {
              Dataset dataset = datasets.load(training.data().dataset());
              return new Images(
                  PeerImages.of(
                      manager, dataset.train().first(training.data().trainLimit()), scaling),
                  PeerImages.of(manager, dataset.test(), scaling));
            });
    return new Run(preset, both, new PeerNetwork(manager, preset));
  }

  @Override
  public void close() {
    manager.close();
  }
}
