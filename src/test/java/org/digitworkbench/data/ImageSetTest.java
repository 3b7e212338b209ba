package org.digitworkbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.digitworkbench.domain.DigitImage;
import org.junit.jupiter.api.Test;

class ImageSetTest {

  private final ImageSet first = set(1, 2, 3);
  private final ImageSet second = set(7, 8);

  /** Images whose first pixel is ten times their label. */
  private static ImageSet set(int... labels) {
    byte[] pixels = new byte[labels.length * DigitImage.SIZE];
    byte[] bytes = new byte[labels.length];
    for (int i = 0; i < labels.length; i++) {
      bytes[i] = (byte) labels[i];
      pixels[i * DigitImage.SIZE] = (byte) (10 * labels[i]);
    }
    return new ImageSet(pixels, bytes);
  }

  private static List<Integer> labels(ImageSet images) {
    return IntStream.range(0, images.size()).mapToObj(images::label).toList();
  }

  @Test
  void imagesOfTwoSetsComeInTheOrderThatIsNamed() {
    ImageSet picked = ImageSet.picked(first, second, new int[] {4, 0, 4, 2, 3});
    assertThat(labels(picked)).containsExactly(8, 1, 8, 3, 7);
    assertThat(picked.classCounts()).containsExactly(0, 1, 0, 1, 0, 0, 0, 1, 2, 0);
    float[] table = new float[256];
    table[80] = 0.5f;
    float[] target = new float[2 * DigitImage.SIZE];
    picked.copyScaled(2, table, target, DigitImage.SIZE);
    assertThat(target[DigitImage.SIZE]).isEqualTo(0.5f);
    for (int i = 0; i < picked.size(); i++) {
      assertThat(picked.image(i).pixel(0, 0)).isEqualTo(10 * picked.label(i));
    }
  }

  @Test
  void aPartOfThemIsOfTheSameOrder() {
    ImageSet picked = ImageSet.picked(first, second, new int[] {4, 0, 4, 2, 3});
    assertThat(labels(picked.first(3))).containsExactly(8, 1, 8);
    assertThat(picked.first(3).classCounts()).containsExactly(0, 1, 0, 0, 0, 0, 0, 0, 2, 0);
    ImageSet slice = picked.slice(2, 2);
    assertThat(labels(slice)).containsExactly(8, 3);
    assertThat(slice.image(1)).isEqualTo(first.image(2));
  }

  @Test
  void repeatedImagesCanBeHadOnce() {
    ImageSet picked = ImageSet.picked(first, second, new int[] {4, 0, 4, 2, 0});
    assertThat(labels(picked.distinct())).containsExactly(8, 1, 3);
    assertThat(labels(picked.first(3).distinct())).containsExactly(8, 1);
    assertThat(picked.first(2).distinct().size()).isEqualTo(2);
    assertThat(first.distinct()).isSameAs(first);
  }

  @Test
  void anImageOfNeitherSetIsRefused() {
    assertThatThrownBy(() -> ImageSet.picked(first, second, new int[] {5}))
        .isInstanceOf(IndexOutOfBoundsException.class);
    ImageSet picked = ImageSet.picked(first, second, new int[] {0});
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImageSet.picked(picked, second, new int[] {0}));
  }
}
