package org.digitworkbench.domain;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Finds what is chosen by its name on the command line or in a file. */
final class Choices {

  private Choices() {}

  /**
   * The choice of that id, in any case.
   *
   * @param kind what is chosen, such as "activation"
   * @throws InvalidSpecException if there is none
   */
  static <T> T find(String kind, List<T> choices, Function<T, String> id, String wanted) {
    return choices.stream()
        .filter(choice -> id.apply(choice).equals(wanted.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() ->
            new InvalidSpecException(
                "There is no %s \"%s\"; choose one of %s."
                    .formatted(
                        kind, wanted, String.join(", ", choices.stream().map(id).toList()))));
  }
}
