package org.digitworkbench.data;

import java.util.List;
import org.digitworkbench.domain.NetworkSpec;

/**
 * What the catalog knows of a data set before it reads it.
 *
 * @param id also the name of its folder
 * @param classNames by label
 */
record DatasetFiles(String id, String title, List<String> classNames, Split train, Split test) {

  DatasetFiles {
    classNames = List.copyOf(classNames);
    if (classNames.size() != NetworkSpec.CLASSES) {
      throw new IllegalArgumentException(classNames.size() + " class names");
    }
  }

  /** One split: a file of images, a file of labels, and how many of each there are. */
  record Split(int size, File images, File labels) {}

  /** A file's name in the folder of its data set, and the SHA-256 of its bytes. */
  record File(String name, String sha256) {}
}
