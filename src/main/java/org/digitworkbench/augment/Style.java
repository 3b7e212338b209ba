package org.digitworkbench.augment;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A way of writing that training images get on top of MNIST's own, which Americans wrote. How many
 * people write so is published for hardly any of them, so the shares are choices: large where the
 * style is the rule in some countries, else just enough for a network to meet it some hundred times
 * in an epoch while MNIST's own way stays the usual one. The benchmark {@code styles} trains
 * without some of them, to see what they bring.
 */
public enum Style {
  /** A stroke across, mostly rising; so many, as it may stay inside, touch or go out. */
  SLASHED_ZERO("slashed-zero", "Slash 0", 0, 0.25),
  /** A dot or a tick inside, as on old terminals; rarer than the slash. */
  DOTTED_ZERO("dotted-zero", "Dot 0", 0, 0.05),
  /** An upstroke before the stem; about two of three of continental Europe's 1s have one. */
  FLAGGED_ONE("flagged-one", "Flag 1", 1, 0.65),
  /** A line under the stem; a quarter as common as the flag. */
  FOOTED_ONE("footed-one", "Foot 1", 1, 0.16),
  /** A bar across the stem; the rule in continental Europe. */
  BARRED_SEVEN("barred-seven", "Bar 7", 7, 0.4),
  /** A short stroke down from the left end of the top, often along with the bar. */
  HOOKED_SEVEN("hooked-seven", "Hook 7", 7, 0.25),
  /** The stem goes on below and bends to the left, as that of a g. */
  TAILED_NINE("tailed-nine", "Tail 9", 9, 0.2),
  /** Lower half far wider than the upper one. */
  WIDE_SIX("wide-six", "Wide 6", 6, 0.2),
  /** No line closes the top. Of those that are open already, the right arm begins lower. */
  OPEN_FOUR("open-four", "Open 4", 4, 0.3),
  /** The upper loop does not close. */
  OPEN_EIGHT("open-eight", "Open 8", 8, 0.15),
  /** Written fast: corners round off and fine detail runs together. */
  QUICK("quick", "Quick", Style.ANY, 0.2),
  /** Written slowly by a hand that trembles. */
  TREMBLING("trembling", "Shaky", Style.ANY, 0.12),
  /** A broad nib: strokes in one direction are thicker than those across. */
  NIB("nib", "Nib", Style.ANY, 0.15),
  /** Pressed harder on one side than on the other. */
  PRESSURE("pressure", "Pressure", Style.ANY, 0.15);

  private static final int ANY = -1;

  private final String id;
  private final String title;
  private final int digit;
  private final double share;

  Style(String id, String title, int digit, double share) {
    this.id = id;
    this.title = title;
    this.digit = digit;
    this.share = share;
  }

  /** All of them; not to be changed. */
  public static Set<Style> all() {
    return Collections.unmodifiableSet(EnumSet.allOf(Style.class));
  }

  /** Name in commands and files. */
  public String id() {
    return id;
  }

  /** Name on the screen, short enough to stand under an image. */
  public String title() {
    return title;
  }

  /** Share of the images that get it, of those that it {@link #suits}, from 0 to 1. */
  public double share() {
    return share;
  }

  /** Whether that digit, 0 to 9, can be written so. */
  public boolean suits(int label) {
    return digit == ANY || digit == label;
  }

  /** Such as "slashed-zero 0.15, quick 0.2"; "none" of an empty set. */
  public static String text(Set<Style> styles) {
    return styles.isEmpty()
        ? "none"
        : styles.stream()
            .sorted()
            .map(style -> style.id + " " + style.share)
            .collect(Collectors.joining(", "));
  }
}
