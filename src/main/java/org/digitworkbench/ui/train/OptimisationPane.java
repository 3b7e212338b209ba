package org.digitworkbench.ui.train;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.Schedule;

/** What is seldom changed: the optimiser and its numbers, the loss, the initial weights. */
final class OptimisationPane extends FieldGrid {

  private static final double GAP = 8;

  OptimisationPane(TrainForm form) {
    OptimisationForm optimisation = form.optimisation();
    addFields(
        choice(
            "Optimiser",
            "How a gradient becomes a step",
            List.of(OptimiserKind.values()),
            OptimiserKind::title,
            optimisation.kindProperty(),
            "train-optimiser"),
        choice(
            "Schedule",
            "How the learning rate changes over the epochs",
            List.of(Schedule.values()),
            OptimisationPane::name,
            optimisation.scheduleProperty(),
            "train-schedule"));
    addWide(numbers(optimisation));
    addErrors(optimisation.numbers().toArray(FormField[]::new));
    addFields(
        text(
            "Weight decay",
            "Share of each weight, times the learning rate, that each step subtracts",
            optimisation.weightDecay(),
            "train-weight-decay"),
        choice(
            "Pixels",
            "The input values of paper and ink",
            List.of(PixelScaling.values()),
            PixelScaling::title,
            form.scalingProperty(),
            "train-scaling"));
    addErrors(optimisation.weightDecay());
    addWide(
        choice(
            "Loss",
            "What the training minimises",
            List.of(Loss.values()),
            Loss::title,
            form.network().lossProperty(),
            "train-loss"));
    addWide(
        choice(
            "Initial weights",
            "How weights and biases are drawn before training",
            List.of(Initialisation.values()),
            Initialisation::title,
            form.network().initialisationProperty(),
            "train-initialisation"));
    CheckBox shuffle = new CheckBox("Shuffle in each epoch");
    shuffle.setId("train-shuffle");
    shuffle.setTooltip(
        new Tooltip(
            "A new order of the images in each epoch; otherwise always that of the data set"));
    shuffle.selectedProperty().bindBidirectional(optimisation.shuffleProperty());
    addWide(shuffle);
  }

  /** The numbers of the chosen optimiser, side by side. */
  private static Node numbers(OptimisationForm form) {
    HBox box = new HBox(GAP);
    for (int i = 0; i < form.numbers().size(); i++) {
      int index = i;
      VBox field = text("", "", form.numbers().get(i), "train-optimiser-" + (i + 1));
      HBox.setHgrow(field, Priority.ALWAYS);
      Label label = (Label) field.getChildren().getFirst();
      TextField text = (TextField) field.getChildren().get(1);
      text.setPrefColumnCount(4);
      text.setTooltip(null);
      form.kindProperty()
          .subscribe(kind -> {
            boolean shown = index < kind.numbers().size();
            field.setVisible(shown);
            field.setManaged(shown);
            label.setText(shown ? kind.numbers().get(index).title() : "");
            text.setAccessibleText(label.getText());
          });
      box.getChildren().add(field);
    }
    form.kindProperty()
        .subscribe(kind -> {
          box.setVisible(!kind.numbers().isEmpty());
          box.setManaged(!kind.numbers().isEmpty());
        });
    return box;
  }

  private static String name(Schedule schedule) {
    String name = schedule.name().toLowerCase(Locale.ROOT);
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
