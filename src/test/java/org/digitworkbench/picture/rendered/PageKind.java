package org.digitworkbench.picture.rendered;

/**
 * What a rendered page looks like. Lengths are in millimetres of a page of 180 x 130 mm, shares of
 * light from 0 to 1.
 */
public enum PageKind {
  PLAIN("plain paper, even light"),
  FALLOFF("light falling off by half", look -> look.falloff = 0.5),
  COLUMN(
      "digits in a column",
      look -> {
        look.rows = 5;
        look.columns = 1;
      }),
  RULED(
      "ruled, 9 mm, with a margin",
      look -> {
        look.rulingDown = 9;
        look.margin = true;
      }),
  SQUARED("squared, 5 mm, pale blue", look -> look.squared(5, 0.22)),
  SQUARED_DARK(
      "squared, 5 mm, dark grey",
      look -> {
        look.squared(5, 0.5);
        look.lineTint = Look.GREY;
      }),
  SQUARED_WIDE("squared, 8 mm, blue", look -> look.squared(8, 0.35)),
  SQUARED_AT_AN_ANGLE(
      "squared, 5 mm, turned by 6 degrees",
      look -> {
        look.squared(5, 0.3);
        look.degrees = 6;
      }),
  ON_A_TABLE(
      "page on a table, at an angle",
      look -> {
        look.table = true;
        look.tilt = 0.16;
        look.degrees = 9;
      }),
  SQUARED_ON_A_TABLE(
      "squared, on a table, at an angle, light falling off",
      look -> {
        look.squared(5, 0.3);
        look.table = true;
        look.tilt = 0.14;
        look.degrees = -7;
        look.falloff = 0.35;
      }),
  SHADOW(
      "the edge of a shadow across the digits",
      look -> {
        look.shadow = 0.5;
        look.falloff = 0.2;
      }),
  SHADOW_ON_SQUARES(
      "the same on squares of 5 mm",
      look -> {
        look.squared(5, 0.25);
        look.shadow = 0.5;
      }),
  PENCIL(
      "faint pencil",
      look -> {
        look.pencil = true;
        look.ink = 0.72;
        look.falloff = 0.25;
      }),
  PENCIL_IN_THE_DARK(
      "faint pencil, a dark photograph",
      look -> {
        look.pencil = true;
        look.ink = 0.66;
        look.exposure = 0.38;
        look.noise = 3;
        look.falloff = 0.3;
      }),
  PENCIL_ON_SQUARES(
      "pencil on squares of 5 mm",
      look -> {
        look.pencil = true;
        look.ink = 0.6;
        look.squared(5, 0.2);
      }),
  TURNED("turned by a quarter, a half or three", look -> look.turned = true),
  TURNED_SQUARED(
      "the same on squares of 5 mm",
      look -> {
        look.turned = true;
        look.squared(5, 0.3);
      });

  private final String title;

  /** Without a state of its own. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Change change;

  private interface Change {
    void apply(Look look);
  }

  /** How a page of that kind is rendered. */
  static final class Look {

    /** How much of a line's darkness there is in red, green and blue. */
    private static final double[] BLUE = {1, 0.75, 0.3};

    private static final double[] GREY = {1, 1, 1};

    double rulingDown;
    double rulingAcross;
    double lineDarkness = 0.3;
    double[] lineTint = BLUE;
    boolean margin;
    boolean table;
    boolean turned;
    boolean pencil;
    double tilt;
    double degrees;
    double falloff;
    double shadow;
    double ink = 0.2;
    double exposure = 0.92;
    double noise = 2.2;
    int rows = 3;
    int columns = 6;

    private void squared(double period, double darkness) {
      rulingDown = period;
      rulingAcross = period;
      lineDarkness = darkness;
    }
  }

  PageKind(String title) {
    this(title, _ -> {});
  }

  PageKind(String title, Change change) {
    this.title = title;
    this.change = change;
  }

  /** In words, for a table. */
  public String title() {
    return title;
  }

  Look look() {
    Look look = new Look();
    change.apply(look);
    return look;
  }
}
