package org.digitworkbench.domain;

import static org.digitworkbench.domain.InvalidSpecException.requireRange;

/**
 * What a network is trained on.
 *
 * @param dataset id of the data set, such as "mnist"
 * @param trainLimit only the first so many training images; 0 for all
 * @param scaling from pixel bytes to inputs
 * @param augmentation of the training images
 */
public record DataSpec(
    String dataset, int trainLimit, PixelScaling scaling, Augmentation augmentation) {

  /**
   * @throws InvalidSpecException if a value is out of range
   */
  public DataSpec {
    if (!Ids.isId(dataset)) {
      throw new InvalidSpecException("\"%s\" is not the name of a data set.".formatted(dataset));
    }
    requireRange("The training limit", trainLimit, 0, 10_000_000);
  }

  /** All images of that data set, as they are. */
  public static DataSpec all(String dataset, PixelScaling scaling) {
    return new DataSpec(dataset, 0, scaling, Augmentation.NONE);
  }

  public DataSpec withDataset(String value) {
    return new DataSpec(value, trainLimit, scaling, augmentation);
  }

  public DataSpec withTrainLimit(int value) {
    return new DataSpec(dataset, value, scaling, augmentation);
  }

  public DataSpec withAugmentation(Augmentation value) {
    return new DataSpec(dataset, trainLimit, scaling, value);
  }
}
