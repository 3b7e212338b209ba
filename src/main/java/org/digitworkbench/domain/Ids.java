package org.digitworkbench.domain;

import java.util.regex.Pattern;

/** Names of data sets, specifications and their runs, which are names of files too. */
public final class Ids {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private Ids() {}

  /** Whether it is 1 to 64 small letters, digits and hyphens, and begins with no hyphen. */
  public static boolean isId(String text) {
    return ID.matcher(text).matches();
  }
}
