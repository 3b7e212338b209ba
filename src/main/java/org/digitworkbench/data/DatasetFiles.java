package org.digitworkbench.data;

/**
 * What the catalog knows of a data set before it reads it.
 *
 * @param id also the name of its folder
 */
record DatasetFiles(String id, Classes classes, Split train, Split test) {

  /** One split: a file of images, a file of labels, and how many of each there are. */
  record Split(int size, File images, File labels) {}

  /** A file's name in the folder of its data set, and the SHA-256 of its bytes. */
  record File(String name, String sha256) {}
}
