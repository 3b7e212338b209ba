package org.digitworkbench.ui.train;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.digitworkbench.augment.AugmentedImages;
import org.digitworkbench.augment.Style;
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

  /** Of each style: a row of them. */
  private static final int IN_STYLE = 7;

  /** Looked at for one kind; the rarest is one image in 200. */
  private static final int TRIES = 20_000;

  private static final List<Integer> DIGITS = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

  private final Function<String, ImageSet> images;
  private final Executor background;
  private final Executor fx;
  private final Consumer<String> problems;
  private final ReadOnlyObjectWrapper<List<DigitItem>> items =
      new ReadOnlyObjectWrapper<>(List.of());
  private final BooleanProperty byStyle = new SimpleBooleanProperty();
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

  /** The newest draw, sorted by digit or by style. */
  public ReadOnlyObjectProperty<List<DigitItem>> itemsProperty() {
    return items.getReadOnlyProperty();
  }

  /** Whether handwriting is shown style by style, each with its share, instead of by digit. */
  public BooleanProperty byStyleProperty() {
    return byStyle;
  }

  /** Draws other images, and varies them anew. */
  public void draw(String dataset, Augmentation augmentation) {
    int number = ++draws;
    boolean styles = byStyle.get() && augmentation == Augmentation.HANDWRITING;
    background.execute(() -> {
      try {
        List<DigitItem> drawn = samples(images.apply(dataset), augmentation, styles, number);
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

  private static List<DigitItem> samples(
      ImageSet images, Augmentation augmentation, boolean byStyle, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    AugmentedImages varied = new AugmentedImages(images, augmentation, random.nextLong());
    List<DigitItem> items = new ArrayList<>();
    if (byStyle) {
      for (Style style : Style.values()) {
        String caption = "%s%n%.0f %%".formatted(style.title(), 100 * style.share());
        add(items, varied, IN_STYLE, caption, i -> varied.styles(i).contains(style), random);
      }
      return items;
    }
    if (augmentation == Augmentation.HANDWRITING) {
      add(items, varied, COUNT, "none", i -> varied.label(i) == Images.NONE, random);
    }
    for (int digit : DIGITS) {
      String caption = Integer.toString(digit);
      add(items, varied, COUNT, caption, i -> varied.label(i) == digit, random);
    }
    return items;
  }

  /** Adds that many of a kind, or as many as are found. */
  private static void add(
      List<DigitItem> items,
      AugmentedImages images,
      int count,
      String caption,
      IntPredicate kind,
      SplittableRandom random) {
    int wanted = items.size() + count;
    for (int tries = 0; tries < TRIES && items.size() < wanted; tries++) {
      int index = random.nextInt(images.size());
      if (kind.test(index)) {
        items.add(
            new DigitItem(
                index, DigitImage.of(images.pixels(index)), caption, DigitItem.Mark.NEUTRAL));
      }
    }
  }
}
