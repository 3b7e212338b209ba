package org.digitworkbench.ui.inside.learning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Glimpse;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.ui.fx.Pulse;
import org.digitworkbench.ui.inside.InsideViewModel;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.train.GlimpseSource;
import org.jspecify.annotations.Nullable;

/** A learning pane without a window, of a training that learns at the call of a test. */
final class Watching implements GlimpseSource, Pulse, DatasetSource {

  static final int BATCHES = 10;

  private static final Dl4jEngine ENGINE =
      new Dl4jEngine("test", Thread.ofPlatform().daemon().factory());

  final ModelPicker models = new ModelPicker(Classes::digits);
  final SimpleObjectProperty<Map<String, NetworkSpec>> active =
      new SimpleObjectProperty<>(Map.of());
  final List<String> asked = new ArrayList<>();
  final Deque<Consumer<Glimpse>> receivers = new ArrayDeque<>();
  final Watcher watcher = new Watcher(() -> ENGINE, this);
  final InsideViewModel inside =
      new InsideViewModel(
          () -> ENGINE,
          new SimpleObjectProperty<@Nullable DigitImage>(),
          models,
          Runnable::run,
          Runnable::run);
  long nanos = 5;
  private @Nullable Runnable pulse;
  final LearningViewModel learning =
      new LearningViewModel(
          inside, models, this, watcher, Runnable::run, Runnable::run, this, () -> nanos);

  /** What the network of a training says to every image after so many passes. */
  void epoch(int digit, double passes) {
    ModelChoice choice = new ModelChoice("relu", TestModels.always(digit, passes));
    models.put(choice);
    models.selectedProperty().set(choice);
  }

  /** That run is being trained now; none for null. */
  void train(@Nullable String run) {
    NetworkSpec network = TestModels.always(0, 0).network();
    active.set(run == null ? Map.of() : Map.of(run, network));
  }

  /** The pulse goes on for so many milliseconds. */
  void run(int millis) {
    for (int i = 0; i < millis; i++) {
      nanos += 1_000_000;
      if (pulse != null) {
        pulse.run();
      }
    }
  }

  /** The training gives what it was asked for: a network that sees that digit everywhere. */
  float[] answer(int epoch, int batch, int digit) {
    float[] parameters = TestModels.always(digit, 1).parameters();
    float[] gradient = new float[parameters.length];
    Arrays.fill(gradient, 0.25f);
    receivers.remove().accept(new Glimpse(epoch, batch, BATCHES, parameters, gradient));
    return parameters;
  }

  /** The parameters that the tab shows. */
  float[] seen() {
    return inside.sightProperty().get().choice().model().parameters();
  }

  @Override
  public ObservableValue<Map<String, NetworkSpec>> active() {
    return active;
  }

  @Override
  public void ask(String run, Consumer<Glimpse> receiver) {
    asked.add(run);
    receivers.add(receiver);
  }

  @Override
  public void start(Runnable task) {
    pulse = task;
  }

  @Override
  public void stop() {
    pulse = null;
  }

  boolean isPulsing() {
    return pulse != null;
  }

  @Override
  public List<String> ids() {
    return List.of("mnist");
  }

  /** Twenty blank images, two of each class. */
  @Override
  public Dataset load(String id) {
    byte[] labels = new byte[20];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) (i / 2);
    }
    ImageSet images = new ImageSet(new byte[labels.length * DigitImage.SIZE], labels);
    return new Dataset(id, id, Classes.DIGITS, images, images, Map.of());
  }

  static TrainedModel model(int digit, double passes) {
    return TestModels.always(digit, passes);
  }
}
