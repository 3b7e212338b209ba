package org.digitworkbench.ui.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.WorkbenchException;

/** Two small data sets: image i has label i % 9 and all its pixels are 10 * label. */
final class FakeSource implements DatasetSource {

  final List<String> loaded = new ArrayList<>();
  boolean broken;

  @Override
  public List<String> ids() {
    return List.of("digits", "clothes");
  }

  @Override
  public String title(String id) {
    return id.equals("digits") ? "Digits" : "Clothes";
  }

  @Override
  public Dataset load(String id) {
    loaded.add(id);
    if (broken) {
      throw new WorkbenchException("The data file a.gz is missing; put the original back.");
    }
    List<String> names =
        id.equals("digits")
            ? List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9")
            : List.of(
                "Top", "Coat", "Shoe", "Hat", "Bag", "Belt", "Sock", "Scarf", "Shirt", "Boot");
    return new Dataset(id, title(id), names, images(24), images(9), Map.of());
  }

  private static ImageSet images(int count) {
    byte[] labels = new byte[count];
    byte[] pixels = new byte[count * DigitImage.SIZE];
    for (int i = 0; i < count; i++) {
      labels[i] = (byte) (i % 9);
      Arrays.fill(pixels, i * DigitImage.SIZE, (i + 1) * DigitImage.SIZE, (byte) (10 * labels[i]));
    }
    return new ImageSet(pixels, labels);
  }
}
