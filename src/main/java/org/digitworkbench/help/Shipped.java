package org.digitworkbench.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that the build puts beside the classes. */
public final class Shipped {

  private Shipped() {}

  /** The licence of the workbench. */
  public static String licence() {
    return text("LICENSE");
  }

  /** What changed from version to version, newest first, as Markdown without its preface. */
  public static String changes() {
    String all = text("CHANGELOG.md");
    int first = all.indexOf("\n## ");
    return first < 0 ? all : all.substring(first + 1);
  }

  /** Empty if there is no such text. */
  static String text(String name) {
    try (InputStream in = Shipped.class.getResourceAsStream(name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
