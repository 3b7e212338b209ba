package org.digitworkbench.bench;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;

/** Does in the workbench's window what a user does, again and again; not on the FX thread. */
final class Hand {

  private static final int RATE = 200;
  private static final int POINTS = 12;
  private static final long LOOK_MILLIS = 300;
  private static final long LIMIT_SECONDS = 600;

  private final ProbeWindow window;
  private final Pen pen;
  private final Button clear;
  private final ComboBox<ModelChoice> picker;

  /** Opens the tab Draw, once there is a network. */
  @SuppressWarnings("unchecked") // It is a box of networks.
  Hand(ProbeWindow window) throws InterruptedException {
    this.window = window;
    this.picker = window.find("#model-picker", ComboBox.class);
    waitFor(() -> !picker.getItems().isEmpty());
    show(ProbeWindow.DRAW);
    this.clear = window.find("#clear", Button.class);
    this.pen =
        new Pen(window.find("#ink-canvas .sheet", Node.class), clear, new AnswerClock(), RATE);
  }

  /** How many tabs there are. */
  int tabs() {
    return window.find("#tabs", TabPane.class).getTabs().size();
  }

  /** Brings a tab to the front and looks at it. */
  void look(int tab) throws InterruptedException {
    show(tab);
    TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
  }

  private void show(int tab) throws InterruptedException {
    Pen.onFx(() -> window.show(tab));
  }

  /** Draws a digit in the tab Draw, which is in front. */
  void sketch(int digit) throws InterruptedException {
    pen.sketch(digit % DigitShapes.count(), POINTS);
  }

  void wipe() throws InterruptedException {
    Pen.onFx(clear::fire);
  }

  void why(boolean on) throws InterruptedException {
    Pen.onFx(() -> {
      window.show(ProbeWindow.DRAW);
      window
          .find(on ? "#aspect-why" : "#aspect-probabilities", ToggleButton.class)
          .setSelected(true);
    });
  }

  /** Waits until <i>Why</i> has compared the digit on the sheet with all training images. */
  void awaitRead() throws InterruptedException {
    Label reading = window.find("#why-reading", Label.class);
    waitFor(() -> reading.getText().startsWith("in the last"));
  }

  void pick(String name) throws InterruptedException {
    Pen.onFx(() ->
        picker.setValue(
            picker.getItems().stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow()));
  }

  /** Trains ReLU and Sigmoid. */
  void race(int epochs) throws InterruptedException {
    show(ProbeWindow.TRAIN);
    Pen.onFx(
        () -> window.find("#train-epoch-count", TextField.class).setText(String.valueOf(epochs)));
    train("#train-compare");
  }

  /** Says what to train: one epoch of the first so many images. */
  @SuppressWarnings("unchecked") // They are a box of presets and one of texts.
  void prepare(String preset, int images) throws InterruptedException {
    show(ProbeWindow.TRAIN);
    Pen.onFx(() -> {
      ComboBox<Preset> presets = window.find("#train-presets", ComboBox.class);
      presets.setValue(
          presets.getItems().stream()
              .filter(each -> each.id().equals(preset))
              .findFirst()
              .orElseThrow());
      window.find("#train-epoch-count", TextField.class).setText("1");
      ((ComboBox<String>) window.find("#train-limit", ComboBox.class))
          .setValue(String.valueOf(images));
    });
  }

  /** Trains what is prepared. */
  void train() throws InterruptedException {
    show(ProbeWindow.TRAIN);
    train("#train-start");
  }

  private void train(String button) throws InterruptedException {
    @Nullable ModelChoice before = picker.getValue();
    Pen.onFx(() -> window.press(button));
    Button start = window.find(button, Button.class);
    waitFor(() -> !Objects.equals(picker.getValue(), before) && !start.isDisabled());
  }

  /** Takes the curves off the tab Train. */
  void clearRuns() throws InterruptedException {
    show(ProbeWindow.TRAIN);
    Pen.onFx(() -> window.press("#train-clear"));
  }

  private static void waitFor(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    boolean[] is = new boolean[1];
    while (!is[0]) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "The window did not answer within %d s.".formatted(LIMIT_SECONDS));
      }
      TimeUnit.MILLISECONDS.sleep(50);
      Pen.onFx(() -> is[0] = condition.getAsBoolean());
    }
  }
}
