package org.digitworkbench.ui.controls;

import java.util.List;
import java.util.Locale;
import org.digitworkbench.data.Classes;

/** How classes are named in labels and sentences. */
public final class ClassNames {

  /** "0" to "9". */
  public static final List<String> DIGITS = Classes.DIGITS;

  private ClassNames() {}

  /** As one of its kind: "a 4", "an 8", "a coat", "an ankle boot". */
  public static String withArticle(String name) {
    String word = lowerCase(name);
    boolean vowel = "aeiou8".indexOf(word.charAt(0)) >= 0;
    return (vowel ? "an " : "a ") + word;
  }

  /** As an answer within a sentence: "4", but "a coat". */
  public static String inSentence(String name) {
    return isDigit(name) ? name : withArticle(name);
  }

  /** "ankle boot", but "T-shirt/top". */
  private static String lowerCase(String name) {
    boolean word = name.length() > 1 && Character.isLowerCase(name.charAt(1));
    return word ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
  }

  private static boolean isDigit(String name) {
    return name.length() == 1 && Character.isDigit(name.charAt(0));
  }
}
