package org.digitworkbench.augment;

import java.util.Set;
import java.util.SplittableRandom;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.data.Images;
import org.digitworkbench.domain.Augmentation;

/**
 * Images that are each augmented when they are asked for; for handwriting, some give way to one
 * that is no digit. One seed gives each index one image, whatever was asked before and by whom.
 */
public final class AugmentedImages implements Images {

  /**
   * Share of the images that are no digits, for a network that learns to doubt. Outlier exposure
   * (Hendrycks, Mazeika and Dietterich 2019) takes more; with this share nothing is lost on digits.
   */
  private static final double NON_DIGITS = 0.08;

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final ImageSet images;
  private final Augmentation augmentation;
  private final Set<Style> styles;
  private final long seed;

  /** With all styles. */
  public AugmentedImages(ImageSet images, Augmentation augmentation, long seed) {
    this(images, augmentation, Style.all(), seed);
  }

  /**
   * @param images the originals
   * @param augmentation of each
   * @param styles that handwriting may be in; without some, images in none of those are the same
   * @param seed another one for each epoch
   */
  public AugmentedImages(ImageSet images, Augmentation augmentation, Set<Style> styles, long seed) {
    this.images = images;
    this.augmentation = augmentation;
    this.styles = Set.copyOf(styles);
    this.seed = seed;
  }

  @Override
  public int size() {
    return images.size();
  }

  @Override
  public int label(int index) {
    return augmentation != Augmentation.HANDWRITING || isDigit(random(index))
        ? images.label(index)
        : NONE;
  }

  @Override
  public void copyScaled(int index, float[] table, float[] target, int offset) {
    byte[] pixels = pixels(index);
    for (int i = 0; i < pixels.length; i++) {
      target[offset + i] = table[pixels[i] & 0xff];
    }
  }

  /** The 784 pixels of an augmented image, 0 paper to 255 ink. */
  public byte[] pixels(int index) {
    SplittableRandom random = random(index);
    byte[] original = images.image(index).toBytes();
    return switch (augmentation) {
      case NONE -> original;
      case AFFINE -> Displacements.affine(random).apply(original);
      case ELASTIC -> Displacements.elastic(random).apply(original);
      case HANDWRITING ->
          isDigit(random)
              ? Handwriting.vary(original, styles(images.label(index), random), random)
              : NonDigits.draw(original, images.label(index), random);
    };
  }

  /** The styles that an image is in; none without handwriting, or if it gave way to no digit. */
  public Set<Style> styles(int index) {
    SplittableRandom random = random(index);
    return augmentation == Augmentation.HANDWRITING && isDigit(random)
        ? styles(images.label(index), random)
        : Set.of();
  }

  private Set<Style> styles(int label, SplittableRandom random) {
    return Handwriting.styles(label, styles, random);
  }

  private SplittableRandom random(int index) {
    return new SplittableRandom(seed ^ GOLDEN * (index + 1));
  }

  private static boolean isDigit(SplittableRandom random) {
    return random.nextDouble() >= NON_DIGITS;
  }
}
