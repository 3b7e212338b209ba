package org.digitworkbench.domain;

import static org.digitworkbench.domain.InvalidSpecException.requireRange;

import java.util.List;

/**
 * A network and how it is trained, with a name: what a preset of one's own is, and what a file
 * brings to another machine.
 *
 * @param id name on the command line and of its runs: small letters, digits and hyphens, at most 64
 * @param title name on the screen, 1 to 64 characters
 * @param description what it is, in a sentence; may be empty, at most 500 characters
 */
public record ExperimentSpec(
    String id, String title, String description, NetworkSpec network, TrainingSpec training) {

  /** Memory beyond which a training is refused, in bytes. */
  public static final long MAX_MEMORY = 8L << 30;

  private static final int MAX_TITLE = 64;
  private static final int MAX_DESCRIPTION = 500;

  /** Gradients of two shares of a mini-batch, two moments, and the parameters themselves. */
  private static final int COPIES = 5;

  /**
   * @throws InvalidSpecException if a text is too long, or the training would need more than {@link
   *     #MAX_MEMORY}
   */
  public ExperimentSpec {
    if (!Ids.isId(id)) {
      throw new InvalidSpecException(
          "\"%s\" is not a valid id, which has only lower-case letters, digits and hyphens."
              .formatted(shortened(id)));
    }
    title = title.strip();
    requireRange("The length of the title", title.length(), 1, MAX_TITLE);
    requireRange("The length of the description", description.length(), 0, MAX_DESCRIPTION);
    requireFits(network, training);
  }

  /**
   * Refuses what would need more memory than {@link #MAX_MEMORY}.
   *
   * @throws InvalidSpecException naming the mini-batch and what would fit
   */
  public static void requireFits(NetworkSpec network, TrainingSpec training) {
    int batch = training.optimisation().batchSize();
    if (memory(network, batch) > MAX_MEMORY) {
      long fits = (MAX_MEMORY - memory(network, 0)) / (memory(network, 1) - memory(network, 0));
      throw new InvalidSpecException(
          "The batch size %,d needs %.0f GB of memory with these layers; at most %,d images per mini-batch fit into 8 GB."
              .formatted(batch, memory(network, batch) / 0x1p30, Math.max(0, fits)));
    }
  }

  /**
   * What a training takes at least, in bytes: parameters, gradients, moments, and for each image of
   * a mini-batch the outputs of all layers and the gradients by them.
   */
  public static long memory(NetworkSpec network, int batchSize) {
    List<LayerSummary> lines = network.summary();
    long parameters = lines.stream().mapToLong(LayerSummary::parameters).sum();
    long outputs =
        Shape.IMAGE.size() + lines.stream().mapToLong(line -> line.output().size()).sum();
    return Float.BYTES * (COPIES * parameters + 2L * batchSize * outputs);
  }

  private static String shortened(String text) {
    return text.length() <= MAX_TITLE ? text : text.substring(0, MAX_TITLE) + "…";
  }
}
