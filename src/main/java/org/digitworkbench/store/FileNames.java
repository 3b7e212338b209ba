package org.digitworkbench.store;

import java.text.Normalizer;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Names given by users, made fit for files on every platform. */
public final class FileNames {

  private static final int MAX_LENGTH = 64;

  /** Devices, which Windows does not take as names of files. */
  private static final Pattern RESERVED =
      Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)([ .].*)?", Pattern.CASE_INSENSITIVE);

  private FileNames() {}

  /**
   * The name with letters, digits, spaces, dots, underscores and hyphens only; never empty, never
   * hidden, never with a separator.
   */
  static String safe(String name, String otherwise) {
    String safe =
        Normalizer.normalize(name, Normalizer.Form.NFC)
            .replaceAll("[^\\p{L}\\p{N} ._-]+", "-")
            .replaceAll("^[ .-]+", "");
    safe =
        safe.substring(
                0,
                safe.offsetByCodePoints(
                    0, Math.min(MAX_LENGTH, safe.codePointCount(0, safe.length()))))
            .replaceAll("[ .-]+$", "");
    if (safe.isEmpty()) {
      return otherwise;
    }
    return RESERVED.matcher(safe).matches() ? otherwise + "-" + safe : safe;
  }

  /** The name, or the first of "name-2", "name-3" and so on that is not taken. */
  public static String unique(String name, Predicate<String> taken) {
    String unique = name;
    for (int i = 2; taken.test(unique); i++) {
      unique = name + "-" + i;
    }
    return unique;
  }
}
