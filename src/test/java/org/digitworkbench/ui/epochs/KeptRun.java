package org.digitworkbench.ui.epochs;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.digitworkbench.TestModels;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.OptimiserState;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.store.RunClaim;
import org.digitworkbench.store.RunStore;

/** A run of 15 epochs whose network sees a 0 in every image after epoch 0, a 1 after epoch 1 ... */
public final class KeptRun {

  private final RunStore store;
  private final String id;

  public KeptRun(Path folder, int epochs) {
    store = new RunStore(folder);
    // The data are read between the claim and the start of the training.
    try (RunClaim claim = store.begin("relu", model(0).provenance().started().minusSeconds(2))) {
      id = claim.id();
      for (int epoch = 0; epoch <= epochs; epoch++) {
        save(claim, epoch);
      }
    }
  }

  public RunStore store() {
    return store;
  }

  public String id() {
    return id;
  }

  /** Trains the run up to that epoch. */
  void train(int epoch) {
    try (RunClaim claim = store.claim(id)) {
      save(claim, epoch);
    }
  }

  private static void save(RunClaim claim, int epoch) {
    Checkpoint checkpoint = new Checkpoint(model(epoch), 0, 0, OptimiserState.NONE);
    claim.save(Run.of(claim.id(), "relu", 15, checkpoint, RunState.FINISHED), checkpoint);
  }

  static TrainedModel model(int epoch) {
    TrainedModel like = TestModels.always(epoch, epoch);
    Provenance p = like.provenance();
    return new TrainedModel(
        like.network(),
        like.training(),
        new Provenance(
            p.preset(),
            p.datasetSha256(),
            p.started(),
            p.workbench(),
            p.engine(),
            p.machine(),
            epoch,
            IntStream.rangeClosed(0, epoch)
                .mapToObj(e -> new EpochMetrics(e, 2.3, 0.1, 2.3, 0.1, 0, 0))
                .toList()),
        like.parameters());
  }
}
