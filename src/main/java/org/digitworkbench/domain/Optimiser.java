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

  /**
   * Stochastic gradient descent.
   *
   * @param momentum share of the last step that is kept; 0 is the plain rule
   * @param nesterov whether the gradient is taken as if that share was already stepped (Nesterov's
   *     momentum in the form of Bengio et al. 2012)
   */
  record Sgd(double learningRate, double momentum, boolean nesterov) implements Optimiser {

    /**
     * @throws InvalidSpecException if a value is out of range
     */
    public Sgd {
      requireLearningRate(learningRate);
      requireRange("The momentum", momentum, 0, 0.9999);
    }

    /** The plain rule. */
    public Sgd(double learningRate) {
      this(learningRate, 0, false);
    }

    @Override
    public Sgd withLearningRate(double rate) {
      return new Sgd(rate, momentum, nesterov);
    }

    @Override
    public String title() {
      return momentum == 0 ? "SGD" : nesterov ? "SGD, Nesterov momentum" : "SGD, momentum";
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

  /**
   * RMSProp, Tieleman and Hinton 2012: each gradient is divided by the root of the running mean of
   * its squares.
   *
   * @param decay share of that mean that is kept from one mini-batch to the next
   * @param epsilon added to the root
   */
  record RmsProp(double learningRate, double decay, double epsilon) implements Optimiser {

    /**
     * @throws InvalidSpecException if a value is out of range
     */
    public RmsProp {
      requireLearningRate(learningRate);
      requireRange("RMSProp's decay", decay, 0, 0.99999);
      requireRange("RMSProp's epsilon", epsilon, 1e-12, 1);
    }

    /** With the decay 0.9 and the epsilon 1e-7 of Keras. */
    public static RmsProp withRate(double learningRate) {
      return new RmsProp(learningRate, 0.9, 1e-7);
    }

    @Override
    public RmsProp withLearningRate(double rate) {
      return new RmsProp(rate, decay, epsilon);
    }

    @Override
    public String title() {
      return "RMSProp";
    }
  }

  private static void requireLearningRate(double rate) {
    requireRange("The learning rate", rate, 1e-8, 10);
  }
}
