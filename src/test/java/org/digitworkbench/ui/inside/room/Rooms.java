package org.digitworkbench.ui.inside.room;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetCatalog;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec.Dense;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.ui.inside.InsideViewModel;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.jspecify.annotations.Nullable;

/** A room of a small network made by hand, with 1,200 test images; its background thread waits. */
final class Rooms {

  static final int IMAGES = 1200;

  /** Silent for every image. */
  static final int DEAD = 1;

  /** Whose sum is the ink of the middle column of the image, less 3. */
  static final int STROKE = 2;

  /** The answer whose logit is 40 times what the stroke's unit gives, and 1. */
  static final int FOUR = 4;

  private static final Engine ENGINE = new Dl4jEngine("test", Thread::new);
  private static final Dataset MNIST = new DatasetCatalog(Path.of("assets/datasets")).load("mnist");

  final Queue<Runnable> background = new ArrayDeque<>();
  final List<DigitImage> drawn = new ArrayList<>();
  final SimpleObjectProperty<@Nullable DigitImage> image = new SimpleObjectProperty<>();
  final ModelPicker models = new ModelPicker(Rooms::classes);
  final InsideViewModel inside =
      new InsideViewModel(() -> ENGINE, image, models, Runnable::run, Runnable::run);
  final RoomViewModel room =
      new RoomViewModel(
          inside,
          models.shownProperty(),
          drawn::add,
          () -> ENGINE,
          new Source(),
          background::add,
          Runnable::run);

  static Dataset mnist() {
    return MNIST;
  }

  private static Classes classes(String id) {
    return id.equals("garments")
        ? new Classes(
            "Garments",
            "a garment",
            List.of("Coat", "Shirt", "T-shirt/top", "Bag", "Dress", "5", "6", "7", "8", "9"))
        : Classes.digits(id);
  }

  /** Four units behind a ReLU: always 1, never more than 0, a stroke's, and always 2. */
  static TrainedModel handMade(String dataset) {
    NetworkSpec network =
        new NetworkSpec(List.of(new Dense(4, Activation.RELU)), Initialisation.GLOROT_UNIFORM);
    float[] parameters = new float[network.parameterCount()];
    for (int row = 0; row < DigitImage.SIDE; row++) {
      parameters[(row * DigitImage.SIDE + 14) * 4 + STROKE] = 1;
    }
    int biases = DigitImage.SIZE * 4;
    parameters[biases] = 1;
    parameters[biases + DEAD] = -0.5f;
    parameters[biases + STROKE] = -3;
    parameters[biases + 3] = 2;
    parameters[biases + 4 + STROKE * NetworkSpec.CLASSES + FOUR] = 40;
    parameters[parameters.length - NetworkSpec.CLASSES + FOUR] = 1;
    TrainedModel any = TestModels.always(1, 1, dataset);
    return new TrainedModel(network, any.training(), any.provenance(), parameters);
  }

  void show(TrainedModel model) {
    models.selectedProperty().set(new ModelChoice("network", model));
    inside.activeProperty().set(true);
    room.activeProperty().set(true);
  }

  void runNext() {
    Objects.requireNonNull(background.poll(), "a task").run();
  }

  void runAll() {
    while (!background.isEmpty()) {
      runNext();
    }
  }

  private static final class Source implements DatasetSource {

    @Override
    public List<String> ids() {
      return List.of("mnist", "garments");
    }

    @Override
    public Classes classes(String id) {
      return Rooms.classes(id);
    }

    @Override
    public Dataset load(String id) {
      if (id.equals("lost")) {
        throw new WorkbenchException("There is no data set \"lost\".");
      }
      return new Dataset(
          id,
          id,
          classes(id).names(),
          MNIST.train().first(1),
          MNIST.test().first(IMAGES),
          MNIST.sha256());
    }
  }
}
