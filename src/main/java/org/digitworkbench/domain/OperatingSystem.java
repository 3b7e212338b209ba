package org.digitworkbench.domain;

import java.util.Locale;

/**
 * The systems that the workbench tells apart. Whatever differs between them takes one of these as
 * an argument, so that a test can try it as on any of them; nothing else asks which system this is.
 */
public enum OperatingSystem {
  LINUX,
  MAC,
  WINDOWS,
  /** Another Unix. */
  OTHER;

  /**
   * The system of that name.
   *
   * @param name as the system property "os.name" gives it
   */
  public static OperatingSystem of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      return WINDOWS;
    }
    if (lower.startsWith("mac")) {
      return MAC;
    }
    return lower.startsWith("linux") ? LINUX : OTHER;
  }

  /** The one that this process runs on. */
  public static OperatingSystem current() {
    return of(System.getProperty("os.name"));
  }
}
