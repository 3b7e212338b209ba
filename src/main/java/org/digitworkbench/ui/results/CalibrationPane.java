package org.digitworkbench.ui.results;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.digitworkbench.domain.Calibration;
import org.digitworkbench.domain.CalibrationCsv;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.reliability.ReliabilitySvg;
import org.digitworkbench.ui.reliability.ReliabilityView;
import org.digitworkbench.ui.saving.FileSaver;
import org.digitworkbench.ui.saving.PngPicture;
import org.digitworkbench.ui.saving.SaveButton;
import org.digitworkbench.ui.saving.SaveFormat;
import org.jspecify.annotations.Nullable;

/** Whether the network is as often right as it says. */
final class CalibrationPane extends VBox {

  private final CalibrationViewModel viewModel;
  private final RunPalette palette;
  private final ReliabilityView diagram = new ReliabilityView();
  private final ComboBox<String> classes = new ComboBox<>();
  private final VBox words = new VBox();
  private List<String> names = List.of();

  CalibrationPane(CalibrationViewModel viewModel, RunPalette palette, FileSaver saver) {
    this.viewModel = viewModel;
    this.palette = palette;
    getStyleClass().add("calibration-pane");
    diagram.setId("reliability");
    diagram.calibrationProperty().bind(viewModel.calibrationProperty());
    diagram.afterProperty().bind(viewModel.afterProperty());
    diagram.pickedProperty().bindBidirectional(viewModel.binProperty());
    VBox.setVgrow(diagram, Priority.ALWAYS);
    words.setId("calibration-words");
    words.getStyleClass().add("words");
    words.setMinHeight(Region.USE_PREF_SIZE);
    getChildren().addAll(header(saver), diagram, words);
    viewModel.resultsProperty().subscribe(this::name);
    viewModel.wordsProperty().subscribe(this::say);
  }

  private HBox header(FileSaver saver) {
    classes.setId("calibration-class");
    classes.setAccessibleText("Which predictions");
    classes.setTooltip(new Tooltip("All predictions, or only those of one class"));
    classes.setMinWidth(Region.USE_PREF_SIZE);
    classes
        .getSelectionModel()
        .selectedIndexProperty()
        .subscribe(index -> {
          if (index.intValue() >= 0) {
            viewModel.labelProperty().set(index.intValue() - 1);
          }
        });
    ToggleButton scale = new ToggleButton("Scale the temperature");
    scale.setId("calibration-scale");
    scale.getStyleClass().add(Styles.SMALL);
    scale.setMinWidth(Region.USE_PREF_SIZE);
    scale.setTooltip(
        new Tooltip(
            "Fit one number that makes the network less or more confident, on images that it has "
                + "not learned from, and show before and after. The network stays as it is."));
    scale.selectedProperty().bindBidirectional(viewModel.scalingProperty());
    SaveButton save =
        new SaveButton(
            "The diagram",
            "calibration",
            saver,
            SaveFormat.png(() -> PngPicture.snapshot(diagram, diagram.background())),
            SaveFormat.svg(this::svg),
            SaveFormat.csv(() -> CalibrationCsv.of(shown())));
    save.setId("save-calibration");
    save.disableProperty().bind(viewModel.calibrationProperty().isNull());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox header = new HBox(8, classes, scale, spring, save);
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private Calibration shown() {
    return Objects.requireNonNull(viewModel.calibrationProperty().get());
  }

  private String svg() {
    EvaluatedModel of = viewModel.resultsProperty().getValue();
    return ReliabilitySvg.of(
        shown(),
        viewModel.afterProperty().get(),
        of == null ? "" : of.choice().title() + ", " + of.dataset().title(),
        diagram.colorProperty().get());
  }

  private void name(@Nullable EvaluatedModel shown) {
    diagram.colorProperty().set(shown == null ? Color.GRAY : palette.color(shown.choice().name()));
    List<String> now = shown == null ? ClassNames.DIGITS : shown.dataset().classNames();
    if (!now.equals(names)) {
      names = now;
      int picked = viewModel.labelProperty().get();
      List<String> items = new ArrayList<>();
      items.add("All classes");
      now.forEach(name -> items.add("Predicted as " + ClassNames.inSentence(name)));
      classes.getItems().setAll(items);
      classes.getSelectionModel().select(picked + 1);
    }
  }

  private void say(List<String> sentences) {
    words.getChildren().clear();
    for (String sentence : sentences) {
      // A number and its sign stay together.
      Label label = new Label(sentence.replace(" %", "\u00a0%"));
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      words.getChildren().add(label);
    }
  }
}
