package org.digitworkbench.ui.draw;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.digitworkbench.ink.FramingSteps;
import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.ink.Preprocessing.Step;
import org.digitworkbench.ui.tiles.DigitTile;

/** How ink becomes the 28 x 28 pixels that the network sees. */
final class FramingStrip {

  /** Multiples of 28, so that the pixels of an image are of equal size. */
  private static final double TILE = 56;

  static final double SEEN_TILE = 84;

  private static final String CENTRE =
      "The centre of mass of the ink is moved to the middle of the 28 × 28 pixels, as in "
          + "MNIST. This is what the network sees.";

  private final DrawViewModel viewModel;
  private final StepStrip strip = new StepStrip();

  private FramingStrip(DrawViewModel viewModel) {
    this.viewModel = viewModel;
  }

  static StepStrip of(DrawViewModel viewModel) {
    return new FramingStrip(viewModel).strip();
  }

  private StepStrip strip() {
    strip.begin(
        "Ink",
        "The whole sheet as it was drawn.",
        raster("step-ink", "The ink as it was drawn", FramingSteps::sheet));
    add(
        Step.THICKNESS,
        "Thickness",
        "A hairline is thickened and a fat marker thinned, to lines about as thick as MNIST's.",
        raster("step-thickness", "The ink with even thickness", FramingSteps::even));
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
    return strip;
  }

  private void add(Step step, String name, String explanation, Node picture) {
    strip.step(
        name,
        explanation,
        picture,
        viewModel.preprocessingProperty().map(steps -> steps.has(step)),
        on -> viewModel.take(step, on));
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
