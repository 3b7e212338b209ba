package org.digitworkbench.lessons;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The names by which lessons speak of the window. */
public final class Vocabulary {

  private final SortedSet<String> places;
  private final SortedMap<String, Fact> facts;

  /**
   * @param places where one can look, such as "the sheet"
   * @param facts what can be the case, by their names, such as "answer"
   */
  public Vocabulary(Set<String> places, Map<String, Fact> facts) {
    this.places = new TreeSet<>(places);
    this.facts = new TreeMap<>(facts);
  }

  /**
   * What may stand behind the name of a fact.
   *
   * @param wants in words, such as "a digit"; empty if nothing may
   * @param fits whether an argument is one; it is empty if there is none
   */
  public record Fact(String wants, Predicate<String> fits) {

    /** A fact without an argument. */
    public static Fact plain() {
      return new Fact("", String::isEmpty);
    }
  }

  public SortedSet<String> places() {
    return places;
  }

  /**
   * The goal that a text such as "answer 4" names.
   *
   * @throws IllegalArgumentException with what is wrong with it, as the rest of a sentence
   */
  Goal goal(String text) {
    String name = "";
    // The longest name wins: "drawings kept 5" is no "drawings".
    for (String each : facts.keySet()) {
      if ((text.equals(each) || text.startsWith(each + " ")) && each.length() > name.length()) {
        name = each;
      }
    }
    if (name.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing in the workbench is called \"%s\"; there is %s"
              .formatted(text, String.join(", ", facts.keySet())));
    }
    String argument = text.substring(name.length()).strip();
    Fact fact = facts.get(name);
    if (fact == null || !fact.fits().test(argument)) {
      throw new IllegalArgumentException(
          fact == null || fact.wants().isEmpty()
              ? "nothing may follow \"%s\"".formatted(name)
              : "\"%s\" must be followed by %s".formatted(name, fact.wants()));
    }
    return new Goal(name, argument);
  }
}
