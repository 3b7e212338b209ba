package org.digitworkbench.ui.draw;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import org.digitworkbench.data.Classes;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;

/** What the networks say, in words. Used on the FX thread. */
final class AnswerViewModel {

  private static final String NO_ANSWER = "–";

  private final ModelPicker models;
  private final ObservableValue<Reading> reading;
  private final NumberViewModel number;

  /**
   * @param reading of the digit that is looked at
   * @param number of several that are drawn
   */
  AnswerViewModel(ModelPicker models, ObservableValue<Reading> reading, NumberViewModel number) {
    this.models = models;
    this.reading = reading;
    this.number = number;
  }

  /**
   * The picked network's answer, a question mark for what it does not know, or a dash; of a drawn
   * number all its digits.
   */
  StringBinding text() {
    return Bindings.createStringBinding(
        () -> {
          ReadNumber read = number.numberProperty().getValue();
          return read.isSeveral() ? read.text() : reading.getValue().answer().textOr(NO_ANSWER);
        },
        reading,
        number.numberProperty());
  }

  /** Whether the networks have nothing to say, or only that it is none of what they know. */
  ObservableValue<Boolean> unanswered() {
    return number
        .numberProperty()
        .flatMap(read ->
            reading.map(shown ->
                !read.isSeveral()
                    && (shown.prediction() == null || shown.prediction().isRejected())));
  }

  /** Which digit of a drawn number all else is of, such as "2nd of 4"; empty for one alone. */
  ObservableValue<String> place() {
    return number.place();
  }

  /** What the network whose answer is shown tells apart. */
  ObservableValue<Classes> classes() {
    return reading.map(r -> r.answer().classes());
  }

  /** How sure the picked network is, or what to do for an answer. */
  StringBinding confidence() {
    return Bindings.createStringBinding(
        () -> {
          Answer shown = reading.getValue().answer();
          if (shown.prediction() != null) {
            return ConfidenceText.of(shown.prediction(), shown.classes());
          }
          ModelChoice choice = models.shownProperty().getValue();
          return choice == null
              ? "Pick or train a network first"
              : "Draw %s on the sheet".formatted(models.classes(choice).one());
        },
        reading,
        models.shownProperty());
  }

  /** The rival's answer and whether it agrees; empty without a rival or a drawing. */
  StringBinding rivalText() {
    return Bindings.createStringBinding(
        () -> {
          ModelChoice choice = models.rivalProperty().get();
          Reading shown = reading.getValue();
          return choice == null
              ? ""
              : ConfidenceText.rival(choice.title(), shown.rival(), shown.answer());
        },
        reading,
        models.rivalProperty());
  }

  /** Whether the picked network and the rival contradict each other. */
  ObservableValue<Boolean> differs() {
    return reading.map(Reading::differs);
  }
}
