package org.digitworkbench.drawings;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Names of writers, in any script. What cannot be seen in a name is left out of it: control
 * characters, ends of lines, halves of characters, and marks that turn the direction of the text
 * around it.
 */
public final class WriterName {

  /** Longest name, in characters (code points). */
  public static final int MAX_LENGTH = 60;

  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cs}\\p{Co}\\p{Cn}\\x{FEFF}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]");

  private static final Pattern GAPS = Pattern.compile("[\\p{Cc}\\p{Z}]+");

  private WriterName() {}

  /** The name in its canonical form (NFC), trimmed and at most {@link #MAX_LENGTH} long. */
  public static String of(String typed) {
    return of(typed, MAX_LENGTH);
  }

  /**
   * Any text from elsewhere as a name is made, to be shown in one line.
   *
   * @param max longest text, in characters (code points)
   */
  public static String of(String typed, int max) {
    // Cut before it is looked at closely: the text may come from a file.
    String some = typed.substring(0, Math.min(typed.length(), 8 * max));
    String name = Normalizer.normalize(UNSEEN.matcher(some).replaceAll(""), Normalizer.Form.NFC);
    name = GAPS.matcher(name).replaceAll(" ").strip();
    if (name.codePointCount(0, name.length()) > max) {
      name = name.substring(0, name.offsetByCodePoints(0, max)).strip();
    }
    return name;
  }
}
