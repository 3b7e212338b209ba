package org.digitworkbench.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.digitworkbench.domain.Activation.ELU;
import static org.digitworkbench.domain.Activation.GELU;
import static org.digitworkbench.domain.Activation.IDENTITY;
import static org.digitworkbench.domain.Activation.RELU;
import static org.digitworkbench.domain.Activation.SIGMOID;
import static org.digitworkbench.domain.Activation.SWISH;
import static org.digitworkbench.domain.Activation.TANH;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.domain.DataSpec;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSpec.AveragePool;
import org.digitworkbench.domain.LayerSpec.BatchNormalisation;
import org.digitworkbench.domain.LayerSpec.Convolution;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.Dropout;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.OptimisationSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.InitialParameters;
import org.digitworkbench.engine.Learner;
import org.digitworkbench.engine.Probe;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.store.ModelFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is written out is what the engine computes: of networks that have learned a little from real
 * digits, and of those that are shipped.
 */
class ArithmeticOfEngineTest {

  private static final int ROWS = 12;
  private static final int UNITS_OF_A_LAYER = 100;
  private static final int[] IMAGES = {4, 18};

  private static Engine engine;
  private static Dataset mnist;

  @BeforeAll
  static void load() {
    engine = new Dl4jEngine("test", Thread.ofPlatform().daemon().factory());
    mnist = new DatasetCatalog(Path.of("assets/datasets")).load("mnist");
  }

  static List<List<LayerSpec>> networks() {
    return List.of(
        List.of(new Dense(64, RELU), new Dropout(0.2), new Dense(32, RELU)),
        List.of(new Dense(64, SIGMOID), new Dense(32, SIGMOID)),
        List.of(new Convolution(6, 3, RELU), new MaxPool(2), new Dense(24, TANH), new Dropout(0.2)),
        List.of(
            new Convolution(4, 5, 2, 2, IDENTITY),
            new BatchNormalisation(RELU),
            new AveragePool(3),
            new Convolution(5, 3, 1, 1, ELU),
            new Dense(20, IDENTITY),
            new BatchNormalisation(GELU)),
        List.of(new AveragePool(2), new Dense(30, SWISH)));
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyShownSumAndResultIsTheEngines(List<LayerSpec> layers) {
    check(trained(layers, Loss.CROSS_ENTROPY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"relu", "ink"})
  void soItIsInShippedNetworks(String name) {
    check(new ModelFiles().read(Path.of("assets/models", name + ModelFiles.EXTENSION)));
  }

  @ParameterizedTest
  @EnumSource
  void theShownProbabilitiesAreTheEnginesAndFollowFromTheShownLogits(Loss loss) {
    for (Pass pass : passes(trained(List.of(new Dense(32, RELU)), loss))) {
      AnswerSheet sheet = Objects.requireNonNull(AnswerSheet.of(pass));
      double largest = sheet.largest().doubleValue();
      BigDecimal total = BigDecimal.ZERO;
      for (AnswerSheet.Row row : sheet.rows()) {
        double z = row.logit().doubleValue();
        assertShows(row.logit(), pass.sum(new Unit(pass.last(), row.label())));
        assertShows(
            row.part(),
            loss == Loss.CROSS_ENTROPY ? Math.exp(z - largest) : 1 / (1 + Math.exp(-z)));
        assertShows(row.probability(), pass.value(new Unit(pass.last(), row.label())));
        assertShows(row.probability(), row.part().doubleValue() / sheet.total().doubleValue());
        assertThat(row.probability().scale()).isGreaterThanOrEqualTo(2);
        boolean tiny = row.part().scale() > sheet.total().scale();
        total = tiny ? total : total.add(row.part());
      }
      assertThat(total).isEqualByComparingTo(sheet.total());
    }
  }

  @Test
  void theDifferenceOfTwoLogitsIsTheEngines() {
    for (Pass pass : passes(trained(List.of(new Dense(32, RELU)), Loss.CROSS_ENTROPY))) {
      Question question = new Question(new Unit(1, 4), new Unit(1, 9));
      SumSheet sheet = (SumSheet) Objects.requireNonNull(Arithmetic.of(pass, question, ROWS));
      assertShows(sheet.sum(), pass.sum(new Unit(1, 4)) - pass.sum(new Unit(1, 9)));
      assertAddsUp(sheet);
    }
  }

  private static void check(TrainedModel model) {
    int lost = 0;
    int seen = 0;
    for (Pass pass : passes(model)) {
      for (int layer = 0; layer <= pass.last(); layer++) {
        int size = pass.shape(layer).size();
        for (int i = 0; i < size; i += Math.max(1, size / UNITS_OF_A_LAYER)) {
          int decimals = check(pass, new Unit(layer, i));
          lost += decimals < Arithmetic.DECIMALS ? 1 : 0;
          seen++;
        }
      }
    }
    assertThat((double) lost / seen).as("share with fewer decimals").isLessThan(0.05);
  }

  /** Decimals of the shown sum. */
  private static int check(Pass pass, Unit unit) {
    Arithmetic sheet =
        Objects.requireNonNull(Arithmetic.of(pass, Question.why(unit), ROWS), unit::toString);
    return switch (sheet) {
      case SumSheet sum -> {
        assertShows(sum.sum(), pass.sum(unit));
        assertShows(sum.sum(), Contributions.of(pass, unit).sum());
        assertAddsUp(sum);
        Activated activated = sum.activated();
        if (activated != null) {
          assertActivated(activated, sum.sum(), pass.value(unit));
        }
        yield sum.sum().scale();
      }
      case TileSheet tile -> {
        assertShows(tile.result(), pass.value(unit));
        BigDecimal worked =
            tile.winner() == null
                ? BigDecimal.valueOf(tile.total().doubleValue() / tile.values().size())
                : tile.values().stream().max(BigDecimal::compareTo).orElseThrow();
        assertShows(tile.result(), worked.doubleValue());
        yield tile.result().scale();
      }
      case NormalisationSheet n -> {
        assertShows(n.sum(), pass.sum(unit));
        double worked =
            (n.value().doubleValue() - n.mean().doubleValue())
                    / Math.sqrt(n.variance().doubleValue() + BatchNormalisation.EPSILON)
                    * n.scale().doubleValue()
                + n.shift().doubleValue();
        assertShows(n.sum(), worked);
        assertActivated(n.activated(), n.sum(), pass.value(unit));
        yield n.sum().scale();
      }
      case Arithmetic.Passed passed -> {
        assertShows(passed.value(), pass.value(unit));
        assertShows(passed.value(), pass.value(passed.from()));
        yield passed.value().scale();
      }
    };
  }

  private static void assertActivated(Activated activated, BigDecimal sum, double value) {
    assertShows(activated.result(), value);
    assertShows(
        activated.result(), ActivationFunction.apply(activated.activation(), sum.doubleValue()));
    assertThat(activated.result().scale()).isGreaterThanOrEqualTo(2);
  }

  private static void assertAddsUp(SumSheet sheet) {
    BigDecimal added =
        sheet.terms().stream()
            .map(SumSheet.Term::product)
            .reduce(sheet.rest().add(sheet.bias()), BigDecimal::add);
    assertThat(added).isEqualByComparingTo(sheet.sum());
    for (SumSheet.Term term : sheet.terms()) {
      BigDecimal worked = term.value().multiply(term.weight());
      assertThat(Rounding.round(worked, term.product().scale()))
          .isEqualByComparingTo(term.product());
    }
    if (sheet.restCount() == 0) {
      double unit = Math.pow(10, -sheet.sum().scale());
      assertThat(sheet.rest().abs().doubleValue())
          .isLessThanOrEqualTo((sheet.terms().size() + 2) * unit / 2 + 1e-9);
    }
  }

  /** The number, written with as many decimals, is the shown one. */
  private static void assertShows(BigDecimal shown, double number) {
    assertThat(Rounding.round(number, shown.scale())).isEqualByComparingTo(shown);
  }

  private static List<Pass> passes(TrainedModel model) {
    try (Probe probe = engine.probe(model)) {
      return Arrays.stream(IMAGES)
          .mapToObj(index -> {
            DigitImage image = mnist.test().image(index);
            return Pass.of(model, image, probe.look(image.ink()));
          })
          .toList();
    }
  }

  private static TrainedModel trained(List<LayerSpec> layers, Loss loss) {
    NetworkSpec network = new NetworkSpec(layers, Initialisation.GLOROT_UNIFORM, loss);
    TrainingSpec training =
        new TrainingSpec(
            DataSpec.all("mnist", PixelScaling.SYMMETRIC),
            OptimisationSpec.shuffled(Optimiser.Adam.withRate(3e-3), 64),
            1,
            3);
    int[] order = IntStream.range(0, 64 * 25).toArray();
    try (Learner learner = engine.learner(network, training, InitialParameters.draw(network, 4))) {
      learner.seed(5);
      for (int from = 0; from < order.length; from += 64) {
        learner.train(mnist.train(), order, from, from + 64);
      }
      Provenance provenance =
          new Provenance("test", Map.of(), Instant.EPOCH, "test", Map.of(), "test", 0, List.of());
      return new TrainedModel(network, training, provenance, learner.parameters());
    }
  }
}
