package org.digitworkbench.ui.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.digitworkbench.augment.Style;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Augmentation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.ui.tiles.DigitItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SamplesViewModelTest {

  private static final List<String> DIGITS =
      List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

  @Test
  void showsEachDigitAndWithAugmentationWhatIsNone() {
    ImageSet images = new DatasetCatalog(Path.of("assets/datasets")).load("mnist").train();
    SamplesViewModel samples =
        new SamplesViewModel(_ -> images, Runnable::run, Runnable::run, _ -> {});

    samples.draw("mnist", Augmentation.NONE);
    assertThat(captions(samples)).containsExactlyElementsOf(DIGITS);

    samples.draw("mnist", Augmentation.HANDWRITING);
    assertThat(captions(samples))
        .containsExactlyElementsOf(Stream.concat(Stream.of("none"), DIGITS.stream()).toList());
    List<DigitItem> first = samples.itemsProperty().get();
    samples.draw("mnist", Augmentation.HANDWRITING);
    assertThat(samples.itemsProperty().get()).isNotEqualTo(first);
  }

  @Test
  void handwritingIsShownStyleByStyleWithNameAndShare() {
    ImageSet images = new DatasetCatalog(Path.of("assets/datasets")).load("mnist").train();
    SamplesViewModel samples =
        new SamplesViewModel(_ -> images, Runnable::run, Runnable::run, _ -> {});
    samples.byStyleProperty().set(true);
    samples.draw("mnist", Augmentation.HANDWRITING);
    assertThat(captions(samples)).hasSameSizeAs(Style.values());
    DigitItem first = samples.itemsProperty().get().getFirst();
    assertThat(first.caption().lines()).containsExactly("Slash 0", "25 %");
    assertThat(images.label(first.index())).isZero();

    samples.draw("mnist", Augmentation.AFFINE);
    assertThat(captions(samples)).containsExactlyElementsOf(DIGITS);
  }

  @Test
  void aDigitThatNobodyHasDrawnIsLeftOut() {
    ImageSet images = new ImageSet(new byte[2 * DigitImage.SIZE], new byte[] {4, 7});
    SamplesViewModel samples =
        new SamplesViewModel(_ -> images, Runnable::run, Runnable::run, _ -> {});
    samples.draw("mnist", Augmentation.NONE);
    assertThat(captions(samples)).containsExactly("4", "7");
  }

  @ParameterizedTest
  @EnumSource(names = {"AFFINE", "ELASTIC"})
  void distortedDigitsAreDigitsAlone(Augmentation augmentation) {
    ImageSet images = new DatasetCatalog(Path.of("assets/datasets")).load("mnist").train();
    SamplesViewModel samples =
        new SamplesViewModel(_ -> images, Runnable::run, Runnable::run, _ -> {});
    samples.draw("mnist", augmentation);
    assertThat(captions(samples)).containsExactlyElementsOf(DIGITS);
    DigitItem first = samples.itemsProperty().get().getFirst();
    assertThat(first.image()).isNotEqualTo(images.image(first.index()));
  }

  @Test
  void imagesThatCannotBeReadAreSaid() {
    String[] said = {""};
    SamplesViewModel samples =
        new SamplesViewModel(
            _ -> {
              throw new WorkbenchException("No images.");
            },
            Runnable::run,
            Runnable::run,
            text -> said[0] = text);
    samples.draw("mnist", Augmentation.NONE);
    assertThat(said[0]).isEqualTo("No images.");
  }

  private static List<String> captions(SamplesViewModel samples) {
    return samples.itemsProperty().get().stream().map(DigitItem::caption).distinct().toList();
  }
}
