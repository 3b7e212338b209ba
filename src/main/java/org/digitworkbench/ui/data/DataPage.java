package org.digitworkbench.ui.data;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.tiles.DigitItem;

/**
 * The images of one class, or of all, in one split of a data set, and what is said of them.
 *
 * @param title such as "MNIST, test images of class 3"
 * @param classNames of the data set, by label
 * @param counts images of each class in the split, by label
 * @param items the images, made as they are looked at
 * @param mean each pixel's mean over the images; blank without images
 * @param darkest the lowest pixel of the images, 0 to 255
 * @param brightest the highest pixel of the images, 0 to 255
 * @param drawings the class's own drawings by the index of an item; empty for a data set
 */
record DataPage(
    String title,
    Split split,
    List<String> classNames,
    List<Integer> counts,
    ImageSet images,
    List<DigitItem> items,
    DigitImage mean,
    int darkest,
    int brightest,
    List<KeptDrawing> drawings) {

  /** In the place of a label: all classes. */
  static final int ALL = -1;

  /** Goes once over the pixels of all images: some 50 ms for 60,000. */
  static DataPage of(Dataset dataset, Split split, int label) {
    List<String> names = dataset.classNames();
    String title =
        "%s, %s images%s"
            .formatted(
                dataset.title(),
                split.adjective(),
                label == ALL ? "" : " of class " + names.get(label));
    return of(title, split, names, split.of(dataset), label, List.of());
  }

  /** The class's own drawings, the newest first, by one writer or by all. */
  static DataPage of(DrawingSet collection, WriterChoice writer, int label) {
    String name = writer.name();
    DrawingSet shown = (name == null ? collection : collection.by(name)).newestFirst();
    String title =
        DrawingSet.TITLE
            + (label == ALL ? "" : " of class " + label)
            + (name == null ? "" : name.isEmpty() ? " without a name" : " by " + name);
    return of(title, Split.TEST, ClassNames.DIGITS, shown.images(), label, shown.drawings());
  }

  private static DataPage of(
      String title,
      Split split,
      List<String> names,
      ImageSet images,
      int label,
      List<KeptDrawing> drawings) {
    int[] indices =
        IntStream.range(0, images.size())
            .filter(i -> label == ALL || images.label(i) == label)
            .toArray();
    long[] sums = new long[DigitImage.SIZE];
    int darkest = 255;
    int brightest = 0;
    for (int index : indices) {
      byte[] pixels = images.image(index).toBytes();
      for (int i = 0; i < pixels.length; i++) {
        int pixel = pixels[i] & 0xff;
        sums[i] += pixel;
        darkest = Math.min(darkest, pixel);
        brightest = Math.max(brightest, pixel);
      }
    }
    return new DataPage(
        title,
        split,
        names,
        Arrays.stream(images.classCounts()).boxed().toList(),
        images,
        DigitItem.lazily(
            indices.length,
            position -> {
              int index = indices[position];
              String caption =
                  label == ALL
                      ? names.get(images.label(index))
                      : drawings.isEmpty() ? "#%d".formatted(index) : drawings.get(index).writer();
              return new DigitItem(index, images.image(index), caption, DigitItem.Mark.NEUTRAL);
            }),
        mean(sums, indices.length),
        Math.min(darkest, brightest),
        brightest,
        drawings);
  }

  /** The class as a list shows it: "3", or "8 Bag" where classes have names. */
  static String className(List<String> names, int label) {
    String digit = Integer.toString(label);
    return names.get(label).equals(digit) ? digit : digit + " " + names.get(label);
  }

  /** Side of the gallery's images in pixels: wide enough for the captions below. */
  double imageSide() {
    boolean digits = classNames.stream().allMatch(name -> name.length() == 1);
    return digits ? 2 * DigitImage.SIDE : 3 * DigitImage.SIDE;
  }

  /** Images of the class in the split. */
  int count(int label) {
    return label == ALL ? images.size() : counts.get(label);
  }

  /** Images of the class by those of the largest class, 0 to 1. */
  double share(int label) {
    int largest = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    return label == ALL || largest == 0 ? 0 : (double) counts.get(label) / largest;
  }

  private static DigitImage mean(long[] sums, int count) {
    byte[] mean = new byte[DigitImage.SIZE];
    for (int i = 0; i < mean.length && count > 0; i++) {
      mean[i] = (byte) Math.round((double) sums[i] / count);
    }
    return DigitImage.of(mean);
  }
}
