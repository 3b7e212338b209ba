package org.digitworkbench.ui.lessons;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** At the first start, in front of everything: what to begin with. */
public final class WelcomePane extends StackPane {

  public WelcomePane(LessonsViewModel viewModel) {
    setId("welcome");
    getStyleClass().add("welcome");
    getStylesheets()
        .add(Objects.requireNonNull(WelcomePane.class.getResource("lessons.css")).toExternalForm());
    Label title = new Label("Welcome");
    title.getStyleClass().add("welcome-title");
    Label sentence =
        new Label("A laboratory for your first neural network. What would you like to do?");
    sentence.setWrapText(true);
    VBox card =
        new VBox(
            title,
            sentence,
            choice(
                "welcome-draw",
                "Just draw",
                "A sheet, and a network that reads it",
                viewModel::justDraw),
            choice(
                "welcome-lesson",
                "Start the first lesson",
                "Eight lessons of 5 to 8 minutes, from a drawing to a neuron's sum",
                viewModel::begin),
            choice(
                "welcome-teach",
                "I am teaching",
                "What the class will see, how long it takes, what to prepare",
                viewModel::teach));
    card.getStyleClass().add("welcome-card");
    card.setAlignment(Pos.TOP_LEFT);
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(card);
    visibleProperty().bind(viewModel.welcomingProperty());
  }

  private static Button choice(String id, String title, String what, Runnable action) {
    Label name = new Label(title);
    name.getStyleClass().add("choice-title");
    Label text = new Label(what);
    text.getStyleClass().add("choice-text");
    VBox box = new VBox(name, text);
    Button button = new Button(null, box);
    button.setId(id);
    button.setAccessibleText(title + ": " + what);
    button.getStyleClass().add("welcome-choice");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
