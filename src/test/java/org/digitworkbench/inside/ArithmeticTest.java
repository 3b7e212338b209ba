package org.digitworkbench.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.LayerSpec.AveragePool;
import org.digitworkbench.domain.LayerSpec.BatchNormalisation;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.LayerSpec.Dropout;
import org.digitworkbench.domain.LayerSpec.MaxPool;
import org.digitworkbench.domain.NetworkSpec;
import org.junit.jupiter.api.Test;

class ArithmeticTest {

  private static Pass run(NetworkSpec network, float[] parameters, double... pixels) {
    return Passes.run(network, parameters, Passes.pixels(pixels));
  }

  private static Arithmetic of(Pass pass, int layer, int index, int rows) {
    return Objects.requireNonNull(Arithmetic.of(pass, Question.why(new Unit(layer, index)), rows));
  }

  @Test
  void aSumIsWrittenOutWithItsRestItsBiasAndItsActivation() {
    NetworkSpec network = Passes.network(new Dense(1, Activation.SIGMOID));
    float[] parameters = new float[network.parameterCount()];
    parameters[0] = 2;
    parameters[1] = -1;
    parameters[2] = 0.25f;
    parameters[784] = -0.5f;
    SumSheet sheet = (SumSheet) of(run(network, parameters, 1, 0.5, 0.5), 0, 0, 2);
    assertThat(sheet.terms())
        .extracting(term -> text(term.product()))
        .containsExactly("2.0000", "−0.5000");
    assertThat(text(sheet.rest())).isEqualTo("0.1250");
    assertThat(sheet.restCount()).isEqualTo(1);
    assertThat(sheet.zeroCount()).isEqualTo(781);
    assertThat(text(sheet.bias())).isEqualTo("−0.5000");
    assertThat(text(sheet.sum())).isEqualTo("1.1250");
    // 1 / (1 + e^-1.125)
    assertThat(text(Objects.requireNonNull(sheet.activated()).result())).isEqualTo("0.7549");
  }

  @Test
  void theRestTakesTheRoundingSoThatTheShownNumbersAddUp() {
    NetworkSpec network = Passes.network();
    Pass pass =
        Passes.run(network, Passes.random(network.parameterCount(), 1), Passes.random(784, 2));
    for (int digit = 0; digit < 10; digit++) {
      SumSheet sheet = (SumSheet) of(pass, 0, digit, 12);
      BigDecimal added =
          sheet.terms().stream()
              .map(SumSheet.Term::product)
              .reduce(sheet.bias().add(sheet.rest()), BigDecimal::add);
      assertThat(added).isEqualByComparingTo(sheet.sum());
      Contributions all = Contributions.of(pass, new Unit(0, digit));
      double rest = all.sum() - all.bias();
      for (int term : all.strongest(12)) {
        rest -= all.product(term);
      }
      double unit = Math.pow(10, -sheet.sum().scale());
      assertThat(Math.abs(sheet.rest().doubleValue() - rest)).isLessThan(14 * unit / 2 + 1e-5);
    }
  }

  @Test
  void aShownValueTimesItsShownWeightIsTheShownProduct() {
    NetworkSpec network = Passes.network();
    Pass pass =
        Passes.run(network, Passes.random(network.parameterCount(), 3), Passes.random(784, 4));
    for (int digit = 0; digit < 10; digit++) {
      for (SumSheet.Term term : ((SumSheet) of(pass, 0, digit, 20)).terms()) {
        BigDecimal product = term.value().multiply(term.weight());
        assertThat(Rounding.round(product, term.product().scale()))
            .isEqualByComparingTo(term.product());
      }
    }
  }

  @Test
  void hugeSumsAreShownWithTheDigitsThatAFloatHas() {
    NetworkSpec network = Passes.network(new Dense(1, Activation.RELU));
    float[] parameters = new float[network.parameterCount()];
    parameters[0] = 1e7f;
    parameters[1] = 1 / 3f;
    // The float next to 10,000,000 and a third is 10,000,000.
    SumSheet sheet = (SumSheet) of(run(network, parameters, 1, 1), 0, 0, 12);
    assertThat(text(sheet.sum())).isEqualTo("10,000,000");
    parameters[0] = Float.MAX_VALUE;
    parameters[1] = Float.MAX_VALUE;
    Pass pass = run(network, parameters, 1, 1);
    assertThat(Arithmetic.of(pass, Question.why(new Unit(0, 0)), 12)).isNull();
    assertThat(AnswerSheet.of(pass)).isNull();
  }

  @Test
  void aPixelHasNoSum() {
    NetworkSpec network = Passes.network();
    Pass pass = run(network, new float[network.parameterCount()]);
    assertThat(Arithmetic.of(pass, Question.why(new Unit(Unit.PIXELS, 0)), 12)).isNull();
  }

  @Test
  void poolsShowTheirTile() {
    NetworkSpec largest = Passes.network(new MaxPool(2));
    double[] pixels = {0.25, 0.5};
    TileSheet max =
        (TileSheet) of(run(largest, new float[largest.parameterCount()], pixels), 0, 0, 9);
    assertThat(max.winner()).isEqualTo(new Unit(Unit.PIXELS, 1));
    assertThat(max.values())
        .extracting(Rounding::text)
        .containsExactly("0.2500", "0.5000", "0.0000", "0.0000");
    assertThat(text(max.result())).isEqualTo("0.5000");
    NetworkSpec means = Passes.network(new AveragePool(3));
    TileSheet mean =
        (TileSheet) of(run(means, new float[means.parameterCount()], 0.1, 0.2, 0.3), 0, 0, 9);
    assertThat(mean.winner()).isNull();
    assertThat(mean.side()).isEqualTo(3);
    assertThat(text(mean.total())).isEqualTo("0.6000");
    assertThat(text(mean.result())).isEqualTo("0.0667");
  }

  @Test
  void aNormalisationShowsItsNumbers() {
    NetworkSpec network = Passes.network(new BatchNormalisation(Activation.RELU));
    float[] parameters = new float[network.parameterCount()];
    parameters[0] = 3;
    parameters[1] = 1;
    parameters[2] = 0.5f;
    parameters[3] = 4;
    NormalisationSheet sheet = (NormalisationSheet) of(run(network, parameters, 1), 0, 0, 9);
    assertThat(text(sheet.variance())).isEqualTo("4");
    // 0.5 / sqrt(4.00001) * 3 + 1
    assertThat(text(sheet.sum())).isEqualTo("1.7500");
    assertThat(text(sheet.activated().result())).isEqualTo("1.7500");
  }

  @Test
  void aDropoutPassesTheValueOn() {
    NetworkSpec network = Passes.network(new Dropout(0.5));
    Pass pass = run(network, new float[network.parameterCount()], 0.75);
    Arithmetic.Passed passed = (Arithmetic.Passed) of(pass, 0, 0, 9);
    assertThat(passed.from()).isEqualTo(new Unit(Unit.PIXELS, 0));
    assertThat(text(passed.value())).isEqualTo("0.7500");
  }

  @Test
  void softmaxIsExponentialsDividedByTheirSum() {
    NetworkSpec network = Passes.network();
    float[] parameters = new float[network.parameterCount()];
    parameters[7840 + 4] = 2;
    parameters[7840 + 9] = 1;
    AnswerSheet sheet = Objects.requireNonNull(AnswerSheet.of(run(network, parameters)));
    assertThat(text(sheet.largest())).isEqualTo("2.0000");
    // 1 + e^-1 + 8 e^-2 = 2.450565
    assertThat(text(sheet.rows().get(4).part())).isEqualTo("1.00000");
    assertThat(text(sheet.rows().get(9).part())).isEqualTo("0.36788");
    assertThat(text(sheet.total())).isEqualTo("2.45060");
    assertThat(text(sheet.rows().get(4).probability())).isEqualTo("0.4081");
    assertThat(text(sheet.rows().get(9).probability())).isEqualTo("0.1501");
  }

  @Test
  void whatIsTooSmallForItsDecimalsHasItsFirstDigits() {
    NetworkSpec network = Passes.network();
    float[] parameters = new float[network.parameterCount()];
    parameters[7840 + 4] = 20;
    AnswerSheet sheet = Objects.requireNonNull(AnswerSheet.of(run(network, parameters)));
    // e^-20 = 2.0612e-9
    assertThat(text(sheet.rows().get(0).part())).isEqualTo("2.1e−9");
    assertThat(text(sheet.rows().get(0).probability())).isEqualTo("2.1e−9");
    assertThat(text(sheet.rows().get(4).probability())).isEqualTo("1.0000");
    assertThat(text(sheet.total())).isEqualTo("1.00000");
  }

  @Test
  void numbersAreWrittenAsPeopleReadThem() {
    assertThat(text(new BigDecimal("-1234.50"))).isEqualTo("−1,234.50");
    assertThat(text(new BigDecimal("-0.00"))).isEqualTo("0.00");
    assertThat(text(new BigDecimal("0.00012"))).isEqualTo("0.00012");
    assertThat(text(new BigDecimal("-0.0000012"))).isEqualTo("−1.2e−6");
    assertThat(text(new BigDecimal("12345678901234"))).isEqualTo("1.234568e13");
  }

  @Test
  void unitsAreNamedAsPeopleCount() {
    NetworkSpec network = Passes.network(new Dense(512, Activation.RELU), new Dropout(0.2));
    UnitNames names = new UnitNames(network.summary(), List.of("a", "b"));
    assertThat(names.full(new Unit(0, 16))).isEqualTo("unit 17 of Dense 512");
    assertThat(names.full(new Unit(Unit.PIXELS, 28 * 11 + 13)))
        .isEqualTo("pixel in row 12, column 14");
    assertThat(names.full(new Unit(2, 1))).isEqualTo("answer b");
    NetworkSpec maps = Passes.network(new MaxPool(2));
    assertThat(new UnitNames(maps.summary(), List.of()).full(new Unit(0, 15)))
        .isEqualTo("map 1, row 2, column 2 of Max-pool 2 × 2");
  }

  private static String text(BigDecimal number) {
    return Rounding.text(number);
  }
}
