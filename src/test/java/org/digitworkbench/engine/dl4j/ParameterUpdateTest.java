package org.digitworkbench.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.SplittableRandom;
import org.digitworkbench.domain.OptimisationSpec;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.RmsProp;

/** The optimisers against their formulas in double precision, an element at a time. */
class ParameterUpdateTest {

  /** Two threads' worth, and a last block that is not full. */
  private static final int COUNT = 40_300;

  private static final int STEPS = 6;
  private static final int IMAGES = 10;

  /** Up to a parameter inside a block, and over the ends of blocks. */
  private static final List<ParameterUpdate.Range> WEIGHTS =
      List.of(new ParameterUpdate.Range(0, 1000), new ParameterUpdate.Range(1500, 40_000));

  private final Crew crew = new Crew(2, Thread.ofPlatform().daemon().factory());

  static List<Optimiser> optimisers() {
    return List.of(
        new Optimiser.Sgd(0.1),
        new Optimiser.Sgd(0.1, 0.9, false),
        new Optimiser.Sgd(0.1, 0.9, true),
        new Optimiser.Adam(0.01, 0.9, 0.999, 1e-7),
        new Optimiser.RmsProp(0.01, 0.9, 1e-7));
  }

  @ParameterizedTest
  @MethodSource("optimisers")
  void stepsAreThoseOfTheFormulas(Optimiser optimiser) {
    requireFormula(OptimisationSpec.unshuffled(optimiser, IMAGES));
  }

  @ParameterizedTest
  @MethodSource("optimisers")
  void decayTakesItsShareOfTheWeightsAndOfNothingElse(Optimiser optimiser) {
    requireFormula(OptimisationSpec.unshuffled(optimiser, IMAGES).withWeightDecay(0.3));
  }

  private void requireFormula(OptimisationSpec optimisation) {
    try (Arena arena = Arena.ofShared()) {
      MemorySegment parameters = random(arena, 1);
      Reference reference = new Reference(optimisation, parameters);
      ParameterUpdate update = new ParameterUpdate(optimisation, WEIGHTS, parameters);
      for (int step = 1; step <= STEPS; step++) {
        List<MemorySegment> shares = List.of(random(arena, 10 + step), random(arena, 20 + step));
        update.scaleRate(1.0 / step);
        update.step(crew, shares, IMAGES);
        reference.step(shares, step);
      }
      for (int i = 0; i < COUNT; i++) {
        assertThat((double) parameters.getAtIndex(Matrix.FLOAT, i))
            .as("parameter %d", i)
            .isCloseTo(reference.parameters[i], within(5e-6));
      }
    }
  }

  /** With a rate that is divided by the number of the step. */
  private static final class Reference {

    private final OptimisationSpec optimisation;
    private final double[] parameters = new double[COUNT];
    private final double[] first = new double[COUNT];
    private final double[] second = new double[COUNT];

    Reference(OptimisationSpec optimisation, MemorySegment parameters) {
      this.optimisation = optimisation;
      for (int i = 0; i < COUNT; i++) {
        this.parameters[i] = parameters.getAtIndex(Matrix.FLOAT, i);
      }
    }

    void step(List<MemorySegment> shares, int step) {
      double rate = optimisation.optimiser().learningRate() / step;
      for (int i = 0; i < COUNT; i++) {
        double g = 0;
        for (MemorySegment share : shares) {
          g += share.getAtIndex(Matrix.FLOAT, i) / IMAGES;
        }
        boolean weight = i < 1000 || (i >= 1500 && i < 40_000);
        double decay = weight ? rate * optimisation.weightDecay() * parameters[i] : 0;
        parameters[i] += change(i, g, rate, step) - decay;
      }
    }

    private double change(int i, double g, double rate, int step) {
      double before = first[i];
      return switch (optimisation.optimiser()) {
        case Optimiser.Sgd s -> {
          first[i] = s.momentum() * before - rate * g;
          yield s.nesterov() ? s.momentum() * first[i] - rate * g : first[i];
        }
        case Optimiser.RmsProp r -> {
          first[i] = r.decay() * before + (1 - r.decay()) * g * g;
          yield -rate * g / (Math.sqrt(first[i]) + r.epsilon());
        }
        case Optimiser.Adam a -> {
          first[i] = a.beta1() * before + (1 - a.beta1()) * g;
          second[i] = a.beta2() * second[i] + (1 - a.beta2()) * g * g;
          double m = first[i] / (1 - Math.pow(a.beta1(), step));
          double correction = Math.sqrt(1 - Math.pow(a.beta2(), step));
          yield -rate * m / (Math.sqrt(second[i]) / correction + a.epsilon() / correction);
        }
      };
    }
  }

  @Test
  void rmsPropIsThatOfDl4jWhereEpsilonIsNothing() {
    Optimiser.RmsProp optimiser = new Optimiser.RmsProp(0.01, 0.95, 1e-12);
    try (Arena arena = Arena.ofShared()) {
      MemorySegment parameters = random(arena, 1);
      INDArray theirs = array(parameters);
      ParameterUpdate update =
          new ParameterUpdate(OptimisationSpec.unshuffled(optimiser, 1), List.of(), parameters);
      GradientUpdater<?> updater =
          new RmsProp(0.01, 0.95, 1e-24).instantiate(Nd4j.create(1, COUNT), true);
      for (int step = 0; step < STEPS; step++) {
        MemorySegment gradient = random(arena, 10 + step);
        update.step(crew, List.of(gradient), 1);
        INDArray change = array(gradient);
        updater.applyUpdater(change, step, 0);
        theirs.subi(change);
      }
      assertThat(array(parameters).sub(theirs).amaxNumber().floatValue()).isLessThan(2e-6f);
    }
  }

  @ParameterizedTest
  @MethodSource("optimisers")
  void aRestoredOptimiserGoesOnToTheSameBits(Optimiser optimiser) {
    OptimisationSpec optimisation = OptimisationSpec.unshuffled(optimiser, IMAGES);
    try (Arena arena = Arena.ofShared()) {
      MemorySegment parameters = random(arena, 1);
      ParameterUpdate update = new ParameterUpdate(optimisation, WEIGHTS, parameters);
      update.step(crew, List.of(random(arena, 2)), IMAGES);
      MemorySegment copy = arena.allocate(parameters.byteSize()).copyFrom(parameters);
      ParameterUpdate restored = new ParameterUpdate(optimisation, WEIGHTS, copy);
      restored.restore(update.state());
      update.step(crew, List.of(random(arena, 3)), IMAGES);
      restored.step(crew, List.of(random(arena, 3)), IMAGES);
      assertThat(copy.mismatch(parameters)).isEqualTo(-1);
    }
  }

  @Test
  void theStateOfAnotherOptimiserIsRefused() {
    try (Arena arena = Arena.ofShared()) {
      MemorySegment parameters = random(arena, 1);
      ParameterUpdate sgd =
          new ParameterUpdate(
              OptimisationSpec.unshuffled(new Optimiser.Sgd(0.1), 1), WEIGHTS, parameters);
      ParameterUpdate rmsProp =
          new ParameterUpdate(
              OptimisationSpec.unshuffled(Optimiser.RmsProp.withRate(0.1), 1), WEIGHTS, parameters);
      assertThatThrownBy(() -> rmsProp.restore(sgd.state())).isInstanceOf(WorkbenchException.class);
    }
  }

  private static INDArray array(MemorySegment values) {
    return Nd4j.createFromArray(values.toArray(Matrix.FLOAT)).reshape(1, COUNT);
  }

  private static MemorySegment random(Arena arena, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    MemorySegment values = arena.allocate(Matrix.FLOAT, COUNT);
    for (int i = 0; i < COUNT; i++) {
      values.setAtIndex(Matrix.FLOAT, i, (float) random.nextDouble(-1, 1));
    }
    return values;
  }
}
