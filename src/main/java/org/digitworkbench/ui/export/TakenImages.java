package org.digitworkbench.ui.export;

import java.util.List;

/**
 * Images to be taken along, in order.
 *
 * @param title says what they have in common
 * @param source the network and its images
 * @param classNames by label
 */
public record TakenImages(
    String title, String source, List<String> classNames, List<TakenImage> images) {

  public TakenImages {
    classNames = List.copyOf(classNames);
    images = List.copyOf(images);
  }
}
