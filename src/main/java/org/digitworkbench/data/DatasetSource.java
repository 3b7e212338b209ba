package org.digitworkbench.data;

import java.util.List;

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
   * Reads and checks a data set; takes about a second the first time.
   *
   * @throws org.digitworkbench.domain.WorkbenchException if there is none of that id, or a file is
   *     missing or damaged
   */
  Dataset load(String id);
}
