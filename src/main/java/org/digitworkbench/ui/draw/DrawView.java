package org.digitworkbench.ui.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.digitworkbench.data.Classes;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ui.controls.Aspect;
import org.digitworkbench.ui.controls.AspectsPane;
import org.digitworkbench.ui.controls.ProbabilityBars;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.ink.InkCanvas;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.saving.FileSaver;
import org.jspecify.annotations.Nullable;

/**
 * The sheet on the left; on the right the answer, its ten probabilities and what the network sees.
 */
public final class DrawView extends HBox {

  private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

  /** Height from which there is room for a large answer. */
  private static final double ROOMY = 620;

  private final InkCanvas canvas;
  private final RunPalette palette;
  private final ObservableValue<Drawing> answered;

  /**
   * @param others to see beside the sheet in place of the probabilities
   * @param saver writes the drawing
   */
  public DrawView(
      DrawViewModel viewModel,
      ModelPicker models,
      RunPalette palette,
      List<Aspect> others,
      FileSaver saver) {
    this.palette = palette;
    this.canvas = new InkCanvas(viewModel.ink());
    this.answered = viewModel.answered();
    getStyleClass().add("draw-view");
    getStylesheets()
        .add(Objects.requireNonNull(DrawView.class.getResource("draw.css")).toExternalForm());
    heightProperty()
        .subscribe(height -> pseudoClassStateChanged(LOW, height.doubleValue() < ROOMY));
    canvas.setId("ink-canvas");
    canvas.hintProperty().bind(viewModel.subject().map("Draw %s here"::formatted));
    addEventHandler(KeyEvent.ANY, canvas::handleKey);
    viewModel.drawingProperty().bind(canvas.drawingProperty());
    viewModel.setSheet(canvas::load);

    PictureLayer sheet = new PictureLayer(canvas, viewModel.pictures());
    SheetPane left = new SheetPane(sheet, tools(viewModel, sheet, saver));
    HBox.setHgrow(left, Priority.ALWAYS);

    List<Aspect> aspects = new ArrayList<>();
    aspects.add(
        new Aspect(
            "aspect-probabilities", "Probabilities", () -> bars(viewModel, models), _ -> {}));
    aspects.addAll(others);
    AspectsPane pane = new AspectsPane(aspects);
    VBox.setVgrow(pane, Priority.ALWAYS);
    VBox right = new VBox(new AnswerPane(viewModel.answer()), pane, new StepsPane(viewModel));
    right.getStyleClass().add("answer-column");
    getChildren().addAll(left, right);
  }

  /** The drawing that the shown answer is of. */
  public ObservableValue<Drawing> answered() {
    return answered;
  }

  /** Whether it is in front; the sheet is not painted while it is not. */
  public void setShown(boolean shown) {
    canvas.paintingProperty().set(shown);
  }

  private HBox tools(DrawViewModel viewModel, PictureLayer sheet, FileSaver saver) {
    InkTools ink =
        new InkTools(
            canvas,
            sheet::undo,
            sheet::clear,
            canvas.canUndoProperty().not().and(viewModel.unpictured()),
            viewModel.blank().and(viewModel.unpictured()));
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    HBox bar = new HBox(ink, spring, new PictureTools(viewModel, saver));
    bar.getStyleClass().add("tool-bar-row");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private ProbabilityBars bars(DrawViewModel viewModel, ModelPicker models) {
    ProbabilityBars bars = new ProbabilityBars();
    bars.setId("probabilities");
    bars.predictionProperty().bind(viewModel.predictionProperty());
    bars.rivalProperty().bind(viewModel.rivalPredictionProperty());
    bars.classNamesProperty().bind(viewModel.answer().classes().map(Classes::names));
    bars.rivalShownProperty().bind(models.comparableRival().map(Objects::nonNull).orElse(false));
    models.shownProperty().subscribe(choice -> bars.colorProperty().set(color(choice)));
    models.rivalProperty().subscribe(choice -> bars.rivalColorProperty().set(color(choice)));
    return bars;
  }

  private Color color(@Nullable ModelChoice choice) {
    return palette.color(choice == null ? "relu" : choice.name());
  }
}
