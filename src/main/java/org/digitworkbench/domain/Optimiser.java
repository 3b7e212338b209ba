package org.digitworkbench.domain;

import static org.digitworkbench.domain.InvalidSpecException.requireRange;

/** How a gradient becomes a step of the parameters. */
public sealed interface Optimiser {

  /** Step size, in (0, 10]. */
  double learningRate();

  /** The same optimiser with another step size. */
  Optimiser withLearningRate(double learningRate);

  /** Name on the screen, such as "Adam". */
  String title();

  /** Stochastic gradient descent; a momentum of 0 is the plain rule. */
  record Sgd(double learningRate, double momentum) implements Optimiser {
    public Sgd {
      requireLearningRate(learningRate);
      requireRange("The momentum", momentum, 0, 0.9999);
    }

    @Override
    public Sgd withLearningRate(double rate) {
      return new Sgd(rate, momentum);
    }

    @Override
    public String title() {
      return "SGD";
    }
  }

  /**
   * Adam, Kingma and Ba 2015, algorithm 1 in the form of its section 2: the bias corrections are
   * folded into the step size, so epsilon is the paper's epsilon-hat.
   */
  record Adam(double learningRate, double beta1, double beta2, double epsilon)
      implements Optimiser {
    public Adam {
      requireLearningRate(learningRate);
      requireRange("Adam's beta1", beta1, 0, 0.9999);
      requireRange("Adam's beta2", beta2, 0, 0.99999);
      requireRange("Adam's epsilon", epsilon, 1e-12, 1);
    }

    /** Adam with the paper's betas and Keras' epsilon 1e-7. */
    public static Adam withRate(double learningRate) {
      return new Adam(learningRate, 0.9, 0.999, 1e-7);
    }

    @Override
    public Adam withLearningRate(double rate) {
      return new Adam(rate, beta1, beta2, epsilon);
    }

    @Override
    public String title() {
      return "Adam";
    }
  }

  private static void requireLearningRate(double rate) {
    requireRange("The learning rate", rate, 1e-8, 10);
  }
}
