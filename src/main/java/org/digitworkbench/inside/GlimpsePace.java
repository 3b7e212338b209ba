package org.digitworkbench.inside;

/**
 * When the next glimpse of a training may be asked for: not more often than so many times a second,
 * and so seldom that no more than a share of the time goes into looking.
 *
 * @param least nanoseconds from one to the next
 * @param most nanoseconds to wait after one, however long it took: what never moves looks broken
 * @param share of the time, over 0, below 1
 */
public record GlimpsePace(long least, long most, double share) {

  /**
   * @param asked when the last one was asked for, in nanoseconds of some clock
   * @param shown when it was on the screen
   * @param work nanoseconds that went into showing it
   */
  public long next(long asked, long shown, long work) {
    long rest = (long) Math.min((double) most, work * (1 / share - 1));
    return Math.max(asked + least, shown + rest);
  }
}
