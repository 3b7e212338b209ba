package org.digitworkbench.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.digitworkbench.bench.Measurement.Measured;

/**
 * Has the workers measure, taking turns.
 *
 * @param sides which engines; both to compare them
 * @param images how many training images; 0 for all
 * @param epochs how many are counted
 * @param folder for what the workers write
 * @param progress one line for each thing measured
 */
record Measuring(List<Side> sides, int images, int epochs, Path folder, PrintWriter progress) {

  private static final int TRAIN_IMAGES = 60_000;
  private static final int TEST_IMAGES = 10_000;

  /** Training, prediction and memory, in fresh JVMs. */
  Measurement train(List<String> networks, int predictions) throws IOException {
    Map<Side, Turns> turns = new EnumMap<>(Side.class);
    try {
      for (Side side : sides) {
        turns.put(side, new Turns(new WorkerProcess(side, folder)));
      }
      for (Turns t : turns.values()) {
        t.begin(networks);
      }
      // What the first worker used while the second one loaded and warmed up does not count.
      for (Turns t : turns.values()) {
        t.worker.numbers("idle");
      }
      List<ProcessHandle> own = turns.values().stream().map(t -> t.worker.handle()).toList();
      Neighbours neighbours = new Neighbours(own);
      for (int epoch = 1; epoch <= epochs; epoch++) {
        String title = "%s, epoch %d of %d".formatted(String.join(" + ", networks), epoch, epochs);
        for (Map.Entry<Side, Turns> turn : turns.entrySet()) {
          double seconds = turn.getValue().epoch();
          progress.println("%s, %s: %.3f s".formatted(title, turn.getKey().title(), seconds));
        }
      }
      double others = neighbours.share();
      Map<Side, Measured> measured = new EnumMap<>(Side.class);
      for (Map.Entry<Side, Turns> turn : turns.entrySet()) {
        int calls = networks.size() == 1 ? predictions : 0;
        measured.put(turn.getKey(), turn.getValue().measured(calls));
      }
      int each = images == 0 ? TRAIN_IMAGES : Math.min(images, TRAIN_IMAGES);
      return new Measurement(networks, each * networks.size(), TEST_IMAGES, others, measured);
    } finally {
      for (Turns t : turns.values()) {
        t.worker.close();
      }
    }
  }

  /**
   * Seconds from the start of a JVM to the end of the first mini-batch that it trained.
   *
   * @param starts how many are counted, after one that is not: it fills the caches of the disk
   */
  Map<Side, List<Double>> starts(String network, int starts) throws IOException {
    Map<Side, List<Double>> seconds = new EnumMap<>(Side.class);
    sides.forEach(side -> seconds.put(side, new ArrayList<>()));
    for (int start = 0; start <= starts; start++) {
      for (Map.Entry<Side, List<Double>> side : seconds.entrySet()) {
        long begin = System.nanoTime();
        try (WorkerProcess worker = new WorkerProcess(side.getKey(), folder)) {
          worker.ask("first %s %d".formatted(network, images));
          double taken = (System.nanoTime() - begin) / 1e9;
          if (start > 0) {
            side.getValue().add(taken);
            progress.println(
                "Start %d of %d, %s: first mini-batch after %.2f s"
                    .formatted(start, starts, side.getKey().title(), taken));
          }
        }
      }
    }
    return seconds;
  }

  /** Versions and settings of each side. */
  Map<Side, String> about() throws IOException {
    Map<Side, String> texts = new EnumMap<>(Side.class);
    for (Side side : sides) {
      try (WorkerProcess worker = new WorkerProcess(side, folder)) {
        texts.put(side, worker.ask("about"));
      }
    }
    return texts;
  }

  /** One side's worker and its epochs so far. */
  private final class Turns {

    private final WorkerProcess worker;
    private final List<List<Double>> answers = new ArrayList<>();
    private final List<Double> untrained = new ArrayList<>();

    Turns(WorkerProcess worker) {
      this.worker = worker;
    }

    void begin(List<String> networks) throws IOException {
      for (String network : networks) {
        untrained.addAll(worker.numbers("begin %s %d".formatted(network, images)));
      }
    }

    double epoch() throws IOException {
      List<Double> answer = worker.numbers("epoch");
      answers.add(answer);
      return answer.getFirst();
    }

    Measured measured(int predictions) throws IOException {
      double idle = worker.numbers("idle").getFirst();
      List<Double> latencies = List.of();
      if (predictions > 0) {
        worker.ask("latencies " + predictions);
        latencies = worker.numbers("latencies " + predictions);
      }
      return new Measured(
          untrained,
          answers.stream().map(List::getFirst).toList(),
          answers.stream().map(answer -> answer.subList(1, answer.size())).toList(),
          idle,
          latencies,
          worker.numbers("memory"));
    }
  }
}
