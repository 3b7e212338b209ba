package org.digitworkbench.ui.controls;

import java.util.List;
import java.util.stream.IntStream;
import org.digitworkbench.domain.NetworkSpec;

/** How classes are named in labels and sentences. */
public final class ClassNames {

  /** "0" to "9". */
  public static final List<String> DIGITS =
      IntStream.range(0, NetworkSpec.CLASSES).mapToObj(Integer::toString).toList();

  private ClassNames() {}

  /** The name with an article if it is a digit: "a 4", "an 8", but "Ankle boot". */
  public static String withArticle(String name) {
    if (name.length() != 1 || !Character.isDigit(name.charAt(0))) {
      return name;
    }
    return (name.equals("8") ? "an " : "a ") + name;
  }
}
