package org.digitworkbench.data;

import java.util.List;
import java.util.Map;

/**
 * A data set, whole.
 *
 * @param id such as "mnist"
 * @param title such as "MNIST"
 * @param classNames names of the ten classes, by label
 * @param sha256 SHA-256 of each file it was read from, by file name
 */
public record Dataset(
    String id,
    String title,
    List<String> classNames,
    ImageSet train,
    ImageSet test,
    Map<String, String> sha256) {

  public Dataset {
    classNames = List.copyOf(classNames);
    sha256 = Map.copyOf(sha256);
  }
}
