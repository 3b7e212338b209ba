package org.digitworkbench.ui.draw;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.paper.PaperSteps;
import org.digitworkbench.ui.controls.Tips;

/**
 * How ink becomes the 28 x 28 pixels that the network sees: a picture of every step, each with a
 * switch. While a picture is on the sheet, also how that became ink.
 */
final class StepsPane extends VBox {

  private final DrawViewModel viewModel;
  private final ToggleButton paper = new ToggleButton("Paper");
  private final BooleanBinding onPaper;

  StepsPane(DrawViewModel viewModel) {
    this.viewModel = viewModel;
    this.onPaper = paper.selectedProperty().and(viewModel.unpictured().not());
    getStyleClass().add("steps");
    StepStrip ofDigit = FramingStrip.of(viewModel);
    StepStrip ofPaper = PaperStrip.of(viewModel.pictures());
    HBox header = header();
    onPaper.subscribe(on -> getChildren().setAll(header, on ? ofPaper : ofDigit));
  }

  private HBox header() {
    BooleanBinding complete =
        Bindings.when(onPaper)
            .then(viewModel.pictures().allSteps())
            .otherwise(viewModel.allSteps());
    Label title = new Label("What the network sees");
    title.getStyleClass().add(Styles.TEXT_BOLD);
    title.setMinWidth(Region.USE_PREF_SIZE);
    title.visibleProperty().bind(viewModel.unpictured());
    HBox choice = choice();
    choice.visibleProperty().bind(viewModel.unpictured().not());
    StackPane either = new StackPane(title, choice);
    either.setAlignment(Pos.CENTER_LEFT);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Label note = new Label("Not all steps are on");
    note.setId("steps-note");
    note.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    Hyperlink all = new Hyperlink("Switch all on");
    all.setId("all-steps");
    all.getStyleClass().add(Styles.TEXT_SMALL);
    Tips.put(all, "Use every step from the ink to the network again");
    all.setAccessibleText("Switch all steps on");
    all.setOnAction(_ -> switchAllOn());
    all.setMinWidth(Region.USE_PREF_SIZE);
    // They keep their room while they are not to be seen, so that nothing jumps.
    note.visibleProperty().bind(complete.not());
    all.visibleProperty().bind(complete.not());
    HBox header = new HBox(either, spring, note, all);
    header.getStyleClass().add("steps-header");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private void switchAllOn() {
    if (onPaper.get()) {
      viewModel.pictures().stepsProperty().set(PaperSteps.ALL);
    } else {
      viewModel.preprocessingProperty().set(Preprocessing.ALL);
    }
  }

  /** Which of the two ways is seen. */
  private HBox choice() {
    ToggleButton digit = new ToggleButton("Digit");
    digit.setId("digit-steps");
    Tips.put(digit, "How the ink of the picked digit becomes what the network sees");
    digit.setSelected(true);
    digit.getStyleClass().addAll(Styles.LEFT_PILL, Styles.SMALL);
    paper.setId("paper-steps");
    Tips.put(paper, "How the picture became ink");
    paper.getStyleClass().addAll(Styles.RIGHT_PILL, Styles.SMALL);
    ToggleGroup group = new ToggleGroup();
    group.getToggles().addAll(paper, digit);
    group
        .selectedToggleProperty()
        .subscribe((before, now) -> {
          if (now == null) {
            group.selectToggle(before);
          }
        });
    HBox choice = new HBox(digit, paper);
    choice.setAlignment(Pos.CENTER_LEFT);
    choice.setMaxWidth(Region.USE_PREF_SIZE);
    return choice;
  }
}
