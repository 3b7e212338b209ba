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
import org.digitworkbench.data.Images;
import org.digitworkbench.domain.Augmentation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.ui.tiles.DigitItem;

/** Some training images as a training with augmentation would show them. Used on the FX thread. */
public final class SamplesViewModel {

  /** Of each digit, and of what is none. */
  private static final int COUNT = 6;

  private static final List<Integer> DIGITS = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

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
    AugmentedImages varied = new AugmentedImages(images, augmentation, random.nextLong());
    List<Integer> labels = new ArrayList<>();
    if (augmentation == Augmentation.HANDWRITING) {
      labels.add(Images.NONE);
    }
    labels.addAll(DIGITS);
    return samples(varied, labels, random);
  }

  /** As many of each label. */
  private static List<DigitItem> samples(
      AugmentedImages images, List<Integer> labels, SplittableRandom random) {
    List<DigitItem> items = new ArrayList<>();
    for (int label : labels) {
      int wanted = items.size() + COUNT;
      while (items.size() < wanted) {
        int index = random.nextInt(images.size());
        if (images.label(index) == label) {
          String text = label == Images.NONE ? "none" : Integer.toString(label);
          items.add(
              new DigitItem(
                  index, DigitImage.of(images.pixels(index)), text, DigitItem.Mark.NEUTRAL));
        }
      }
    }
    return items;
  }
}
