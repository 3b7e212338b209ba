package org.digitworkbench.robustness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.engine.Probe;
import org.jspecify.annotations.Nullable;

/**
 * Changes an image a little so that a network answers otherwise, along the gradient of its logits
 * by the pixels. Pixels stay from 0 to 1 and are whole levels of 1/255, rounded towards the
 * unchanged image, so that what is measured can be shown and no bound is broken. No chance is
 * involved.
 *
 * <ul>
 *   <li>One step: the fast gradient sign method of Goodfellow, Shlens and Szegedy, "Explaining and
 *       Harnessing Adversarial Examples" (2015), for {@link Norm#EACH_PIXEL}; along the gradient
 *       itself for {@link Norm#ALTOGETHER}.
 *   <li>Iterated: the basic iterative method of Kurakin, Goodfellow and Bengio, "Adversarial
 *       Examples in the Physical World" (2017), which is projected gradient descent begun at the
 *       image, with the 20 steps of 2.5 times the size by their number of Madry and others,
 *       "Towards Deep Learning Models Resistant to Adversarial Attacks" (2018). The best image on
 *       the way is taken.
 * </ul>
 *
 * What is followed is the log-odds of the wanted class, see {@link Aim}, and not the loss, whose
 * gradient a float rounds to 0 where a network is sure.
 */
public final class Attack {

  /** How often the gradient is asked for. */
  public enum Method {
    ONE_STEP("One step"),
    ITERATED("20 steps");

    private final String title;

    Method(String title) {
      this.title = title;
    }

    /** Name on the screen. */
    public String title() {
      return title;
    }
  }

  private static final int STEPS = 20;
  private static final double STEP = 2.5;

  /** Sizes that are tried at once, and how often the range between two of them is divided. */
  private static final int SECTIONS = 8;

  private static final int ROUNDS = 3;

  private static final float LEVEL = 1 / 255f;

  private final Probe probe;
  private final BooleanSupplier wanted;

  /**
   * @param probe the network
   * @param wanted asked before every step; false ends the attack
   */
  public Attack(Probe probe, BooleanSupplier wanted) {
    this.probe = probe;
    this.wanted = wanted;
  }

  /**
   * What comes of the image for each size.
   *
   * @param sizes that the change may have; 0 gives the image as it is
   * @throws CancellationException if it is wanted no more
   */
  public List<Attacked> at(DigitImage image, Aim aim, Norm norm, Method method, double... sizes) {
    float[] ink = image.ink();
    float[] change = new float[sizes.length * DigitImage.SIZE];
    List<@Nullable Attacked> best = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      best.add(null);
    }
    int steps = method == Method.ONE_STEP ? 1 : STEPS;
    for (int step = 0; step <= steps; step++) {
      float[] changed = added(ink, change);
      float[] said = probabilities(changed);
      float[] weights = new float[sizes.length * NetworkSpec.CLASSES];
      for (int i = 0; i < sizes.length; i++) {
        Prediction prediction = Inks.prediction(said, i);
        aim.weigh(prediction, weights, i * NetworkSpec.CLASSES);
        Attacked before = best.get(i);
        if (method == Method.ONE_STEP
            || before == null
            || isBetter(aim, prediction, before.prediction())) {
          DigitImage now = Inks.image(changed, i);
          best.set(i, new Attacked(norm.size(image, now), now, prediction));
        }
      }
      if (step < steps) {
        float[] gradient = gradient(changed, weights);
        for (int i = 0; i < sizes.length; i++) {
          double pace = method == Method.ONE_STEP ? sizes[i] : STEP * sizes[i] / steps;
          norm.advance(ink, change, gradient, i, pace, sizes[i]);
        }
      }
    }
    return best.stream()
        .<Attacked>mapMulti((one, all) -> {
          if (one != null) {
            all.accept(one);
          }
        })
        .toList();
  }

  /**
   * The aim at the class that seems nearest: whose logit is the least behind, by how fast the
   * gradient lets it catch up, as in the first step of DeepFool (Moosavi-Dezfooli, Fawzi and
   * Frossard 2016).
   *
   * @param label of the class that is not wanted
   * @throws CancellationException if it is wanted no more
   */
  public Aim nearest(DigitImage image, int label, Norm norm) {
    float[] ink = image.ink();
    requireWanted();
    float[] logits = probe.look(ink).getLast().sums();
    float[] weights = new float[NetworkSpec.CLASSES * NetworkSpec.CLASSES];
    for (int other = 0; other < NetworkSpec.CLASSES; other++) {
      weights[other * NetworkSpec.CLASSES + other]++;
      weights[other * NetworkSpec.CLASSES + label]--;
    }
    float[] slopes = gradient(Inks.repeat(ink, NetworkSpec.CLASSES), weights);
    int nearest = (label + 1) % NetworkSpec.CLASSES;
    double least = Double.POSITIVE_INFINITY;
    for (int other = 0; other < NetworkSpec.CLASSES; other++) {
      double away = (logits[label] - logits[other]) / norm.slope(slopes, other);
      if (other != label && away < least) {
        nearest = other;
        least = away;
      }
    }
    return Aim.at(nearest);
  }

  /**
   * The smallest change that reaches the aim, as far as this attack finds it: eight sizes over the
   * whole range, each a multiple of the one before, then eight between the largest that failed
   * below the smallest that did not and that, and so on: a bisection that tries several sizes in
   * one go. What it finds is proved, since the changed image is there; but it is an upper bound:
   * there may be smaller changes that this attack does not find.
   *
   * @throws CancellationException if it is wanted no more
   */
  public Smallest smallest(DigitImage image, Aim aim, Norm norm, Method method) {
    Attacked before = at(image, aim, norm, method, 0).getFirst();
    if (aim.isReached(before.prediction())) {
      return new Smallest(before, before, 0, Double.NaN);
    }
    double low = 0;
    double high = norm.largest();
    double bound = Double.NaN;
    Attacked reached = null;
    List<Attacked> refused = new ArrayList<>();
    double[] sizes = geometric(norm);
    for (int round = 0; round < ROUNDS && sizes.length > 0; round++) {
      List<Attacked> all = at(image, aim, norm, method, sizes);
      for (int i = 0; i < sizes.length; i++) {
        Attacked one = all.get(i);
        if (one.prediction().isRejected()) {
          refused.add(one);
        }
        if (aim.isReached(one.prediction())) {
          high = sizes[i];
          bound = sizes[i];
          reached = one;
          break;
        }
        low = sizes[i];
      }
      if (reached == null) {
        break;
      }
      sizes = between(norm, low, high);
    }
    double size = reached == null ? Double.POSITIVE_INFINITY : reached.size();
    double refusedFrom =
        before.prediction().isRejected()
            ? 0
            : refused.stream()
                .mapToDouble(Attacked::size)
                .filter(s -> s < size)
                .min()
                .orElse(Double.NaN);
    return new Smallest(before, reached, bound, refusedFrom);
  }

  private static boolean isBetter(Aim aim, Prediction now, Prediction before) {
    boolean reached = aim.isReached(now);
    return reached == aim.isReached(before) ? aim.progress(now) > aim.progress(before) : reached;
  }

  private static double[] geometric(Norm norm) {
    double[] sizes = new double[SECTIONS];
    for (int i = 0; i < SECTIONS; i++) {
      double share = (double) (SECTIONS - 1 - i) / (SECTIONS - 1);
      sizes[i] = norm.largest() * Math.pow(LEVEL, share);
    }
    return levels(norm, sizes);
  }

  private static double[] between(Norm norm, double low, double high) {
    double[] sizes = new double[SECTIONS];
    for (int i = 0; i < SECTIONS; i++) {
      sizes[i] = low + (high - low) * (i + 1) / (SECTIONS + 1);
    }
    return Arrays.stream(levels(norm, sizes)).filter(s -> s > low && s < high).toArray();
  }

  /** Of a pixel, whole levels; others would be rounded down to them. */
  private static double[] levels(Norm norm, double... sizes) {
    return norm == Norm.ALTOGETHER
        ? sizes
        : Arrays.stream(sizes).map(s -> Math.round(s / LEVEL) / 255.0).distinct().toArray();
  }

  /** The changed images, in whole levels. */
  private static float[] added(float[] ink, float[] change) {
    float[] changed = new float[change.length];
    for (int i = 0; i < changed.length; i++) {
      float before = ink[i % ink.length];
      // So much over a level is a rounding of the level itself.
      int levels = (int) (change[i] * 255 + Math.signum(change[i]) * 1e-3f);
      changed[i] = Math.clamp((Math.round(before * 255) + levels) / 255f, 0f, 1f);
    }
    return changed;
  }

  private float[] probabilities(float[] ink) {
    requireWanted();
    return probe.probabilities(ink);
  }

  private float[] gradient(float[] ink, float[] weights) {
    requireWanted();
    return probe.gradient(ink, probe.network().summary().size() - 1, weights);
  }

  private void requireWanted() {
    if (!wanted.getAsBoolean()) {
      throw new CancellationException("attack");
    }
  }
}
