package org.digitworkbench.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a training, in the order of time; no two moments are at the same time.
 *
 * @param moments at most {@link #LIMIT}
 */
public record LearningHistory(List<LearningMoment> moments) {

  /** Most moments; from there on, every second one is forgotten. */
  public static final int LIMIT = 512;

  /** Nothing. */
  public static final LearningHistory EMPTY = new LearningHistory(List.of());

  public LearningHistory {
    moments = List.copyOf(moments);
  }

  /**
   * With one more moment. In the place of one at the same time, unless that one alone knows the
   * gradients.
   */
  public LearningHistory with(LearningMoment moment) {
    List<LearningMoment> longer = new ArrayList<>(moments);
    int place = longer.size();
    while (place > 0 && longer.get(place - 1).time() > moment.time()) {
      place--;
    }
    boolean again = place > 0 && longer.get(place - 1).time() == moment.time();
    if (!again) {
      longer.add(place, moment);
    } else if (moment.hasGradients() || !longer.get(place - 1).hasGradients()) {
      longer.set(place - 1, moment);
    }
    return new LearningHistory(longer.size() > LIMIT ? thinned(longer) : longer);
  }

  /** Every second one, the last of them included. */
  private static List<LearningMoment> thinned(List<LearningMoment> all) {
    List<LearningMoment> kept = new ArrayList<>();
    for (int i = (all.size() - 1) % 2; i < all.size(); i += 2) {
      kept.add(all.get(i));
    }
    return kept;
  }

  /** The last moment that is not after that time, or the first of all. */
  public Optional<LearningMoment> at(double time) {
    LearningMoment found = moments.isEmpty() ? null : moments.getFirst();
    for (LearningMoment moment : moments) {
      if (moment.time() <= time) {
        found = moment;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The newest moment that is not after that time and knows its gradients. */
  public Optional<LearningMoment> gradientsAt(double time) {
    LearningMoment found = null;
    for (LearningMoment moment : moments) {
      if (moment.time() <= time && moment.hasGradients()) {
        found = moment;
      }
    }
    return Optional.ofNullable(found);
  }

  /** Whether there is a moment at that time, with its gradients. */
  public boolean hasGradientsAt(double time) {
    return moments.stream().anyMatch(m -> m.time() == time && m.hasGradients());
  }

  /** Whether there is a moment at that time. */
  public boolean has(double time) {
    return moments.stream().anyMatch(m -> m.time() == time);
  }

  /** Time of the newest moment; 0 without any. */
  public double end() {
    return moments.isEmpty() ? 0 : moments.getLast().time();
  }

  /** How far the weights of a layer reach at any moment. */
  public float reach(int place) {
    float reach = 0;
    for (LearningMoment moment : moments) {
      reach = Math.max(reach, moment.layers().get(place).weights().reach());
    }
    return reach;
  }
}
