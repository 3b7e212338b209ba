package org.digitworkbench.ui.draw;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.beans.binding.BooleanBinding;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.digitworkbench.ink.FramingSteps;
import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.ink.Preprocessing.Step;
import org.digitworkbench.ui.tiles.DigitTile;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * How ink becomes the 28 x 28 pixels that the network sees: a picture of every step, each with a
 * switch.
 */
final class StepsPane extends VBox {

  /** Multiples of 28, so that the pixels of an image are of equal size. */
  private static final double TILE = 56;

  private static final double SEEN_TILE = 84;

  private static final double TOOLTIP = 320;

  private static final String CENTRE =
      "The centre of mass of the ink comes to the middle of the 28 × 28 pixels, as in MNIST."
          + " This is what the network sees.";

  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final DrawViewModel viewModel;
  private final GridPane grid = new GridPane();

  StepsPane(DrawViewModel viewModel) {
    this.viewModel = viewModel;
    getStyleClass().add("steps");
    getChildren().addAll(header(), grid);

    RasterTile ink = raster("step-ink", "The ink as it was drawn", FramingSteps::sheet);
    Label name = new Label("Ink");
    Tooltip tooltip = tooltip("The whole sheet as it was drawn.");
    name.setTooltip(tooltip);
    Tooltip.install(ink, tooltip);
    add(ink, name);

    add(
        Step.THICKNESS,
        "Thickness",
        "A hairline is thickened and a fat marker thinned, to lines about as thick as MNIST's.",
        raster("step-thickness", "The ink in even thickness", FramingSteps::even));
    add(
        Step.CROP,
        "Cropped",
        "Only the box around the ink is taken, so place and size on the sheet do not matter.",
        raster("step-crop", "The ink cropped", FramingSteps::cropped));
    add(
        Step.BOX,
        "20 × 20",
        "The ink is fitted into 20 × 20 pixels with a margin around; else it fills all 28 × 28.",
        boxed());
    DigitTile seen =
        digit("seen", "The drawing as the network sees it, 28 by 28 pixels", SEEN_TILE);
    seen.imageProperty().bind(viewModel.seen());
    add(Step.CENTRE, "Centred", CENTRE, seen);
  }

  private HBox header() {
    BooleanBinding complete = viewModel.allSteps();
    Label title = new Label("What the network sees");
    title.getStyleClass().add(Styles.TEXT_BOLD);
    title.setMinWidth(Region.USE_PREF_SIZE);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Label note = new Label("Not all steps are on");
    note.setId("steps-note");
    note.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    Hyperlink all = new Hyperlink("Switch all on");
    all.setId("all-steps");
    all.getStyleClass().add(Styles.TEXT_SMALL);
    all.setTooltip(new Tooltip("Take every step from the ink to the network again"));
    all.setAccessibleText("Switch all steps on");
    all.setOnAction(_ -> viewModel.preprocessingProperty().set(Preprocessing.ALL));
    all.setMinWidth(Region.USE_PREF_SIZE);
    // They keep their room while they are not to be seen, so that nothing jumps.
    note.visibleProperty().bind(complete.not());
    all.visibleProperty().bind(complete.not());
    HBox header = new HBox(title, spring, note, all);
    header.getStyleClass().add("steps-header");
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private void add(Step step, String name, String explanation, Node picture) {
    CheckBox box = new CheckBox(name);
    box.setId(picture.getId() + "-on");
    box.setAccessibleText(name + ": " + explanation);
    Tooltip tooltip = tooltip(explanation);
    box.setTooltip(tooltip);
    Tooltip.install(picture, tooltip);
    viewModel
        .preprocessingProperty()
        .subscribe(steps -> {
          box.setSelected(steps.has(step));
          picture.pseudoClassStateChanged(OFF, !steps.has(step));
        });
    box.selectedProperty().subscribe(on -> viewModel.take(step, on));
    add(picture, box);
  }

  /** In the next column, after an arrow unless it is the first. */
  private void add(Node picture, Region name) {
    int column = grid.getColumnCount();
    if (column > 0) {
      FontIcon arrow = new FontIcon(Feather.CHEVRON_RIGHT);
      arrow.getStyleClass().add("step-arrow");
      ColumnConstraints gap = new ColumnConstraints();
      gap.setMinWidth(0);
      gap.setHgrow(Priority.ALWAYS);
      gap.setHalignment(HPos.CENTER);
      grid.getColumnConstraints().add(gap);
      grid.add(arrow, column++, 0);
    }
    grid.getColumnConstraints().add(new ColumnConstraints());
    picture.getStyleClass().add("step-picture");
    name.getStyleClass().addAll("step-name", Styles.TEXT_SMALL);
    name.setMinWidth(Region.USE_PREF_SIZE);
    // A name wider than its picture reaches into the gaps, so that the pictures stand even.
    StackPane under = new StackPane(name);
    under.setMinWidth(0);
    under.setPrefWidth(0);
    grid.add(picture, column, 0);
    grid.add(under, column, 1);
  }

  private static Tooltip tooltip(String sentence) {
    Tooltip tooltip = new Tooltip(sentence);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(TOOLTIP);
    return tooltip;
  }

  private RasterTile raster(
      String id, String accessibleText, Function<FramingSteps, GreyRaster> picture) {
    RasterTile tile = new RasterTile(TILE);
    tile.setId(id);
    tile.setAccessibleText(accessibleText);
    tile.rasterProperty().bind(viewModel.steps().map(picture));
    return tile;
  }

  private static DigitTile digit(String id, String accessibleText, double side) {
    DigitTile tile = new DigitTile(side);
    tile.setId(id);
    tile.setAccessibleText(accessibleText);
    return tile;
  }

  /** The fitted ink, with the edge of the 20 x 20 pixels. */
  private StackPane boxed() {
    DigitTile tile = digit("fitted", "The ink fitted into 20 by 20 pixels", TILE);
    tile.imageProperty().bind(viewModel.steps().map(FramingSteps::fitted));
    Region edge = new Region();
    edge.getStyleClass().add("step-box");
    edge.setMouseTransparent(true);
    edge.visibleProperty().bind(viewModel.steps().map(_ -> true).orElse(false));
    StackPane pane = new StackPane(tile, edge);
    pane.setId("step-box");
    pane.setMaxSize(TILE, TILE);
    return pane;
  }
}
