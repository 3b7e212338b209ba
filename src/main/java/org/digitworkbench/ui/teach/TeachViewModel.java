package org.digitworkbench.ui.teach;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.Prediction;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.drawings.WriterName;
import org.digitworkbench.ui.collection.CollectionModel;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.draw.DrawViewModel;
import org.digitworkbench.ui.draw.OnSheet;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.jspecify.annotations.Nullable;

/**
 * Labels what is on the sheet and keeps it; the sheet is empty again at once, so that a class can
 * collect quickly. Used on the FX thread.
 */
public final class TeachViewModel {

  private final CollectionModel collection;
  private final DrawViewModel draw;
  private final ModelPicker models;

  private final StringProperty writer = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
  private final ObservableValue<int[]> counts;
  private final SheetsViewModel sheets;
  private @Nullable Last last;

  private record Last(KeptDrawing kept, OnSheet drawn) {}

  public TeachViewModel(CollectionModel collection, DrawViewModel draw, ModelPicker models) {
    this.collection = collection;
    this.draw = draw;
    this.models = models;
    this.sheets = new SheetsViewModel(collection, draw, writer, System::nanoTime);
    sheets.runningProperty().subscribe(_ -> sayOfSheets());
    sheets.messageProperty().subscribe(_ -> sayOfSheets());
    this.counts = collection.drawingsProperty().map(set -> set.counts());
  }

  /** The sheets that ask for one digit after the other. */
  SheetsViewModel sheets() {
    return sheets;
  }

  /** What is asked of whoever has drawn something. */
  ObservableValue<String> question() {
    return draw.several()
        .map(several ->
            several ? "Which digit is in blue? Press 0 to 9" : "Which digit is it? Press 0 to 9");
  }

  /** Name of whoever draws; may be empty. */
  public StringProperty writerProperty() {
    return writer;
  }

  /** What was kept, or why nothing was; empty at first. */
  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /** Whether the picked network read right what was kept; or empty. */
  ReadOnlyStringProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** Whether the message is of a drawing that can be taken out again. */
  ReadOnlyBooleanProperty undoableProperty() {
    return undoable.getReadOnlyProperty();
  }

  /** How many drawings of that digit the collection has. */
  ObservableValue<String> count(int label) {
    return counts.map(all -> "%,d".formatted(all[label]));
  }

  /** How many drawings the collection has, and of how many writers. */
  ObservableValue<String> total() {
    return collection
        .drawingsProperty()
        .map(set -> {
          int writers = set.writers().size();
          return set.isEmpty()
              ? "Nothing kept yet"
              : "%,d kept by %,d %s"
                  .formatted(set.size(), writers, writers == 1 ? "writer" : "writers");
        });
  }

  /** The name as it may be typed. */
  static String typed(String text) {
    int length = Math.min(WriterName.MAX_LENGTH, text.codePointCount(0, text.length()));
    return text.substring(0, text.offsetByCodePoints(0, length));
  }

  /** Keeps what is on the sheet as that digit. */
  void keep(int label) {
    OnSheet drawn = draw.onSheet();
    if (drawn == null) {
      say("The sheet is empty: draw %s first.".formatted(name(label)));
      return;
    }
    ModelChoice choice = models.shownProperty().getValue();
    draw.next();
    collection.keep(
        label,
        writer.get(),
        drawn.drawing(),
        drawn.picture(),
        kept -> {
          last = new Last(kept, drawn);
          say("Kept %s, number %,d.".formatted(kept.title(), numberOf(label)));
          reading.set(choice == null ? "" : verdict(choice, label, drawn.prediction()));
          undoable.set(true);
        },
        problem -> {
          say(problem);
          bringBack(drawn);
        });
  }

  private String verdict(ModelChoice choice, int label, @Nullable Prediction prediction) {
    Classes classes = models.classes(choice);
    String network = choice.title();
    if (!classes.areDigits()) {
      return "%s was trained on %s and does not know digits.".formatted(network, classes.title());
    }
    if (prediction == null) {
      return "";
    }
    if (prediction.isRejected()) {
      return "To %s it is not a digit.".formatted(network);
    }
    return prediction.label() == label
        ? "%s reads it correctly.".formatted(network)
        : "%s reads it as %s.".formatted(network, name(prediction.label()));
  }

  /** Takes the drawing that was kept last out again and puts it back on the sheet. */
  void undo() {
    Last kept = last;
    if (kept != null) {
      last = null;
      say("Removed %s again.".formatted(kept.kept().title()));
      collection.remove(kept.kept());
      bringBack(kept.drawn());
    }
  }

  private void bringBack(OnSheet drawn) {
    if (drawn.picture() == null) {
      draw.put(drawn.whole());
    }
  }

  private int numberOf(int label) {
    return counts.getValue()[label];
  }

  private static String name(int label) {
    return ClassNames.withArticle(Integer.toString(label));
  }

  private void sayOfSheets() {
    if (!sheets.runningProperty().get()) {
      say(sheets.messageProperty().get());
    }
  }

  private void say(String sentence) {
    message.set(sentence);
    reading.set("");
    undoable.set(false);
  }
}
