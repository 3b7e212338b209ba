package org.digitworkbench.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers and words as a report prints them. */
final class ReportText {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm:ss 'UTC'", Locale.UK)
          .withZone(ZoneOffset.UTC);

  /** Control characters, halves of characters, and marks that turn the text around them. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}&&[^\\n\\t]]|[\\p{Cs}\\p{Cn}\\x{FEFF}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  private ReportText() {}

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** "1 mistake", "179 mistakes". */
  static String count(long number, String one) {
    return count(number) + " " + one + (number == 1 ? "" : "s");
  }

  static String loss(double value) {
    return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4f", value) : "no number";
  }

  /** A setting, such as "0.001" or "1e-7". */
  static String setting(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e6) {
      return Long.toString(Math.round(value));
    }
    return Double.toString(value).replace(".0E", "E").replace("E", "e");
  }

  static String date(LocalDate date) {
    return DATE.format(date);
  }

  static String moment(Instant moment) {
    return MOMENT.format(moment);
  }

  /** What can be seen of a text, at most so many characters of it, its lines kept. */
  static String clean(String text, int limit) {
    String some = text.substring(0, Math.min(text.length(), 8 * limit));
    String seen = UNSEEN.matcher(some.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    if (seen.codePointCount(0, seen.length()) > limit) {
      seen = seen.substring(0, seen.offsetByCodePoints(0, limit));
    }
    return seen.strip();
  }

  /** Likewise, in one line. */
  static String line(String text, int limit) {
    return clean(text.replaceAll("\\s+", " "), limit);
  }
}
