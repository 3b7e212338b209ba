package org.digitworkbench.data;

import java.util.List;
import java.util.Map;

/** Where data sets come from. Safe for any thread; a data set is read once and then kept. */
public interface DatasetSource {

  /** Ids of the data sets that can be loaded. */
  List<String> ids();

  /** Name of a data set on the screen, known before it is loaded. */
  default String title(String id) {
    return id;
  }

  /** The classes of a data set, known before it is loaded; of an unknown one the digits. */
  default Classes classes(String id) {
    return Classes.digits(title(id));
  }

  /**
   * Id of the data set that a network trained on that one is tested on, most often the same: test
   * images that two data sets share are one and the same.
   */
  default String tested(String id) {
    return id;
  }

  /** SHA-256 of the files of a data set, by name, where they are known before it is loaded. */
  default Map<String, String> sha256(String id) {
    return Map.of();
  }

  /** How many test images a data set has, where that is known before it is loaded; else 0. */
  default int testImages(String id) {
    return 0;
  }

  /**
   * Reads and checks a data set; takes about a second the first time.
   *
   * @throws org.digitworkbench.domain.WorkbenchException if there is none of that id, or a file is
   *     missing or damaged
   */
  Dataset load(String id);
}
