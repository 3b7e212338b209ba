package org.digitworkbench.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.digitworkbench.augment.AugmentedImages;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Augmentation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.ui.controls.DigitItem;

/** Some training images as a training with augmentation would show them. Used on the FX thread. */
public final class SamplesViewModel {

  private static final int COUNT = 60;

  private final Function<String, ImageSet> images;
  private final Executor background;
  private final Executor fx;
  private final Consumer<String> problems;
  private final ReadOnlyObjectWrapper<List<DigitItem>> items =
      new ReadOnlyObjectWrapper<>(List.of());
  private int draws;

  /**
   * @param images training images of a data set; may take a second
   * @param background runs what takes time
   * @param fx runs tasks on the FX thread
   * @param problems takes a sentence if the images cannot be read
   */
  public SamplesViewModel(
      Function<String, ImageSet> images,
      Executor background,
      Executor fx,
      Consumer<String> problems) {
    this.images = images;
    this.background = background;
    this.fx = fx;
    this.problems = problems;
  }

  /** The newest draw, sorted by digit. */
  public ReadOnlyObjectProperty<List<DigitItem>> itemsProperty() {
    return items.getReadOnlyProperty();
  }

  /** Draws other images, and varies them anew. */
  public void draw(String dataset, Augmentation augmentation) {
    int number = ++draws;
    background.execute(() -> {
      try {
        List<DigitItem> drawn = samples(images.apply(dataset), augmentation, number);
        fx.execute(() -> {
          if (number == draws) {
            items.set(drawn);
          }
        });
      } catch (WorkbenchException e) {
        fx.execute(() -> problems.accept(String.valueOf(e.getMessage())));
      }
    });
  }

  private static List<DigitItem> samples(ImageSet images, Augmentation augmentation, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    AugmentedImages varied = new AugmentedImages(images, random.nextLong());
    List<DigitItem> items = new ArrayList<>();
    for (int digit = 0; digit < 10; digit++) {
      while (items.size() < COUNT * (digit + 1) / 10) {
        int index = random.nextInt(images.size());
        if (images.label(index) == digit) {
          DigitImage image =
              switch (augmentation) {
                case NONE -> images.image(index);
                case HANDWRITING -> DigitImage.of(varied.pixels(index));
              };
          items.add(new DigitItem(index, image, Integer.toString(digit), DigitItem.Mark.NEUTRAL));
        }
      }
    }
    return items;
  }
}
