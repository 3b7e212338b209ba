package org.digitworkbench.ui.teach;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ui.collection.CollectionModel;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.draw.DrawViewModel;
import org.digitworkbench.ui.draw.OnSheet;

/**
 * Asks for five drawings of each digit, one digit after the other, so that fifty are collected in
 * minutes. Used on the FX thread.
 */
final class SheetsViewModel {

  /** Drawings of each digit. */
  static final int EACH = 5;

  static final int ALL = EACH * NetworkSpec.CLASSES;

  private final CollectionModel collection;
  private final DrawViewModel draw;
  private final StringProperty writer;
  private final LongSupplier nanoTime;

  private final BooleanProperty afterPause = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper digit = new ReadOnlyIntegerWrapper();
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final Deque<KeptDrawing> kept = new ArrayDeque<>();
  private List<Integer> digits = inOrder();
  private int waiting;
  private long began;

  /** Which start the answers of the collection are for. */
  private int round;

  /**
   * @param writer name of whoever draws
   * @param nanoTime such as {@code System::nanoTime}; also the seed of the order
   */
  SheetsViewModel(
      CollectionModel collection,
      DrawViewModel draw,
      StringProperty writer,
      LongSupplier nanoTime) {
    this.collection = collection;
    this.draw = draw;
    this.writer = writer;
    this.nanoTime = nanoTime;
    done.subscribe(_ -> ask());
    running.subscribe(_ -> ask());
  }

  private static List<Integer> inOrder() {
    return IntStream.range(0, NetworkSpec.CLASSES).boxed().toList();
  }

  /** Whether a drawing is kept when the pen has rested for a moment. */
  BooleanProperty afterPauseProperty() {
    return afterPause;
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  /** Drawings kept since the start, 0 to {@link #ALL}. */
  ReadOnlyIntegerProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /** What happened last; or empty. */
  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Such as "Draw five 7s". */
  ObservableValue<String> title() {
    return digit.map("Draw five %ds"::formatted);
  }

  /** How many of the digit are kept, 0 to {@link #EACH}. */
  ObservableValue<Integer> ofDigit() {
    return done.map(count -> count.intValue() % EACH);
  }

  /** Such as "12 of 50". */
  ObservableValue<String> total() {
    return done.map(count -> "%d of %d".formatted(count.intValue(), ALL));
  }

  /** Which keys do what. */
  ObservableValue<String> keys() {
    return digit.map(
        "Enter or %d keeps it, Backspace takes the last one back, Esc ends."::formatted);
  }

  /** What is on the sheet. */
  ObservableValue<Drawing> drawing() {
    return draw.drawingProperty();
  }

  /**
   * Begins with an empty sheet.
   *
   * @param shuffled whether the digits come in another order than from 0 to 9
   */
  void start(boolean shuffled) {
    List<Integer> order = new ArrayList<>(inOrder());
    began = nanoTime.getAsLong();
    if (shuffled) {
      Collections.shuffle(order, new Random(began));
    }
    digits = List.copyOf(order);
    kept.clear();
    waiting = 0;
    round++;
    message.set("");
    done.set(0);
    running.set(true);
    draw.next();
  }

  /** What is asked for stands on the empty sheet too. */
  private void ask() {
    digit.set(digits.get(Math.min(done.get(), ALL - 1) / EACH));
    draw.wantedProperty().set(running.get() ? one() : "");
  }

  private String one() {
    return ClassNames.withArticle(Integer.toString(digit.get()));
  }

  /** Keeps what is on the sheet as the digit that is asked for. */
  void keep() {
    if (!running.get()) {
      return;
    }
    OnSheet drawn = draw.onSheet();
    if (drawn == null) {
      message.set("The sheet is empty.");
      return;
    }
    int label = digit.get();
    int mine = round;
    message.set("");
    waiting++;
    done.set(done.get() + 1);
    draw.next();
    collection.keep(
        label,
        writer.get(),
        drawn.drawing(),
        drawn.picture(),
        drawing -> {
          if (mine == round) {
            waiting--;
            kept.push(drawing);
            if (kept.size() == ALL) {
              end();
            }
          }
        },
        problem -> {
          if (mine == round) {
            waiting--;
            done.set(done.get() - 1);
            if (drawn.picture() == null) {
              draw.put(drawn.whole());
            }
          }
          message.set(problem);
        });
  }

  /** The key of a digit: that of the one which is asked for keeps the drawing. */
  void typed(int typed) {
    if (typed == digit.get()) {
      keep();
    } else {
      message.set("The next one is %s; to keep other digits, press Esc first.".formatted(one()));
    }
  }

  /** Takes the drawing that was kept last out of the collection, to be drawn again. */
  void takeBack() {
    // One that is being written cannot be taken out yet.
    if (running.get() && waiting == 0 && !kept.isEmpty()) {
      KeptDrawing last = kept.pop();
      collection.remove(last);
      done.set(done.get() - 1);
      draw.next();
      message.set("Took %s back.".formatted(last.title()));
    }
  }

  /** Ends it; what is kept stays. */
  void end() {
    if (running.get()) {
      long seconds = (nanoTime.getAsLong() - began) / 1_000_000_000;
      message.set(
          done.get() == 0
              ? ""
              : "%d %s kept in %d:%02d minutes."
                  .formatted(
                      done.get(),
                      done.get() == 1 ? "drawing" : "drawings",
                      seconds / 60,
                      seconds % 60));
      running.set(false);
    }
  }
}
