package org.digitworkbench.data;

import java.util.List;
import java.util.stream.IntStream;
import org.digitworkbench.domain.NetworkSpec;

/**
 * The ten classes of a data set.
 *
 * @param title of the data set
 * @param one of what it shows, with its article, such as "a digit"
 * @param names by label
 */
public record Classes(String title, String one, List<String> names) {

  /** "0" to "9". */
  public static final List<String> DIGITS =
      IntStream.range(0, NetworkSpec.CLASSES).mapToObj(Integer::toString).toList();

  /**
   * @throws IllegalArgumentException if there are not ten
   */
  public Classes {
    names = List.copyOf(names);
    if (names.size() != NetworkSpec.CLASSES) {
      throw new IllegalArgumentException(names.size() + " class names");
    }
  }

  /** The digits 0 to 9 of the data set of that title. */
  public static Classes digits(String title) {
    return new Classes(title, "a digit", DIGITS);
  }

  /** Whether they are the digits 0 to 9. */
  public boolean areDigits() {
    return names.equals(DIGITS);
  }

  /** Whether both data sets have the same classes, so that answers can be compared. */
  public boolean sameAs(Classes other) {
    return names.equals(other.names);
  }

  /** Name of the class of that label. */
  public String name(int label) {
    return names.get(label);
  }
}
