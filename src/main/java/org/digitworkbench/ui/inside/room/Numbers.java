package org.digitworkbench.ui.inside.room;

import java.util.Locale;

/** Values and weights as people read them, to about three digits. */
final class Numbers {

  private Numbers() {}

  /** Such as "0", "0.043", "12.3", "−1,204" and "3.1e-05". */
  static String plain(double value) {
    double size = Math.abs(value);
    if (!Double.isFinite(value)) {
      return Double.isNaN(value) ? "not a number" : value > 0 ? "infinite" : "minus infinite";
    }
    String form;
    if (size == 0) {
      return "0";
    } else if (size < 0.001 || size >= 1e7) {
      form = "%.1e";
    } else if (size < 10) {
      form = "%.3f";
    } else if (size < 100) {
      form = "%.2f";
    } else if (size < 1000) {
      form = "%.1f";
    } else {
      form = "%,.0f";
    }
    String digits = String.format(Locale.ROOT, form, size);
    return value < 0 ? "−" + digits : digits;
  }

  /** With a sign, such as "+0.043". */
  static String signed(double value) {
    return value > 0 ? "+" + plain(value) : plain(value);
  }

  /** A measured share from 0 to 1, such as "63.1 %"; 0 and 1 are said only of none and all. */
  static String share(long part, long all) {
    if (part == 0 || part == all) {
      return part == 0 ? "0 %" : "100 %";
    }
    double percent = Math.clamp(100.0 * part / all, 0.1, 99.9);
    return String.format(Locale.ROOT, "%.1f %%", percent);
  }
}
