package org.digitworkbench.report;

import java.util.stream.Collectors;
import org.digitworkbench.domain.Augmentation;
import org.digitworkbench.domain.DataSpec;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.OptimisationSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.Schedule;
import org.digitworkbench.domain.Shape;
import org.digitworkbench.domain.TrainingSpec;

/** What a network is, and how it was trained. */
final class SpecificationTables {

  private static final String NONE = "–";

  private SpecificationTables() {}

  /** The layers with their output shapes and parameters. */
  static ReportTable layers(NetworkSpec network) {
    ReportTable.Builder table =
        ReportTable.numbers("Layers", "Layer", "Output", "Weights", "Biases", "Parameters");
    table.row("Image", Shape.IMAGE.toString(), NONE, NONE, NONE);
    for (LayerSummary layer : network.summary()) {
      boolean learns = layer.parameters() > 0;
      String weights =
          layer.weightShape().stream().map(String::valueOf).collect(Collectors.joining(" × "));
      table.row(
          layer.title(),
          layer.output().toString(),
          learns ? weights : NONE,
          learns ? ReportText.count(layer.biases()) : NONE,
          learns ? ReportText.count(layer.parameters()) : NONE);
    }
    return table.sum("All", "", "", "", ReportText.count(network.parameterCount())).build();
  }

  /** The settings of the training. */
  static ReportTable training(ReportSubject subject) {
    TrainingSpec training = subject.model().training();
    DataSpec data = training.data();
    OptimisationSpec optimisation = training.optimisation();
    int all = subject.dataset().train().size();
    int used = data.trainLimit() == 0 ? all : Math.min(all, data.trainLimit());
    return ReportTable.facts("Training", "Setting", "Value")
        .row("Data set", subject.dataset().title())
        .row(
            "Training images",
            (used == all ? "all %s" : "the first %s").formatted(ReportText.count(used)))
        .row("Pixels", "scaled to " + data.scaling().title())
        .row("Augmentation", augmentation(data.augmentation()))
        .row("Initialisation", subject.model().network().initialisation().title())
        .row("Optimiser", optimiser(optimisation.optimiser()))
        .row("Learning rate over the epochs", schedule(optimisation.schedule()))
        .row(
            "Mini-batch",
            "%s, %s"
                .formatted(
                    ReportText.count(optimisation.batchSize(), "image"),
                    optimisation.shuffle()
                        ? "in a new order each epoch"
                        : "always in the order of the data set"))
        .row("Weight decay", ReportText.setting(optimisation.weightDecay()))
        .row("Loss", subject.model().network().loss().title())
        .row("Planned epochs", ReportText.count(training.epochs()))
        .row("Seed", Long.toString(training.seed()))
        .build();
  }

  private static String augmentation(Augmentation augmentation) {
    return switch (augmentation) {
      case NONE -> "none";
      case HANDWRITING ->
          "as many people write: turned, slanted, bent, thicker or thinner, some in other styles";
      case AFFINE -> "shifted, scaled, squeezed and slanted a little";
      case ELASTIC -> "bent by a smooth random field of displacements";
    };
  }

  private static String optimiser(Optimiser optimiser) {
    String rate = "learning rate " + ReportText.setting(optimiser.learningRate());
    return switch (optimiser) {
      case Optimiser.Sgd sgd ->
          sgd.momentum() == 0
              ? "SGD, " + rate
              : "%s %s, %s".formatted(sgd.title(), ReportText.setting(sgd.momentum()), rate);
      case Optimiser.RmsProp rms ->
          "RMSProp, %s, decay %s, ε %s"
              .formatted(rate, ReportText.setting(rms.decay()), ReportText.setting(rms.epsilon()));
      case Optimiser.Adam adam ->
          "Adam, %s, β₁ %s, β₂ %s, ε %s"
              .formatted(
                  rate,
                  ReportText.setting(adam.beta1()),
                  ReportText.setting(adam.beta2()),
                  ReportText.setting(adam.epsilon()));
    };
  }

  private static String schedule(Schedule schedule) {
    return switch (schedule) {
      case CONSTANT -> "constant";
      case COSINE -> "falls along half a cosine to a hundredth";
      case LINEAR -> "falls in a straight line to a hundredth";
      case EXPONENTIAL -> "falls by the same factor each epoch, to a hundredth";
    };
  }
}
