package org.digitworkbench.ui.inside;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts test images of the picked network's data set on the sheet. Used on the FX thread. */
public final class SheetViewModel {

  private static final Logger LOG = LoggerFactory.getLogger(SheetViewModel.class);
  private static final String WITHOUT_NETWORK = "mnist";

  private final DatasetSource datasets;
  private final ModelPicker models;
  private final Consumer<DigitImage> sheet;
  private final RandomGenerator random;
  private final Executor background;
  private final Executor fx;
  private final Consumer<String> messages;

  /**
   * @param sheet takes an image, on the FX thread
   * @param random by which an image is chosen, used on the background thread
   * @param messages shows a sentence to the user; called on the FX thread, with an empty one when
   *     all is well again
   */
  public SheetViewModel(
      DatasetSource datasets,
      ModelPicker models,
      Consumer<DigitImage> sheet,
      RandomGenerator random,
      Executor background,
      Executor fx,
      Consumer<String> messages) {
    this.datasets = datasets;
    this.models = models;
    this.sheet = sheet;
    this.random = random;
    this.background = background;
    this.fx = fx;
    this.messages = messages;
  }

  /** Puts one of the test images on the sheet, a step that can be undone there. */
  void putTestImage() {
    ModelChoice choice = models.shownProperty().getValue();
    String id = choice == null ? WITHOUT_NETWORK : choice.model().training().data().dataset();
    background.execute(() -> {
      try {
        ImageSet images = datasets.load(id).test();
        DigitImage image = images.image(random.nextInt(images.size()));
        fx.execute(() -> {
          messages.accept("");
          sheet.accept(image);
        });
      } catch (WorkbenchException e) {
        LOG.warn("No test image", e);
        fx.execute(() -> messages.accept(Objects.toString(e.getMessage(), "")));
      }
    });
  }
}
