package org.digitworkbench.ui.draw;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.RowConstraints;
import org.digitworkbench.paper.PaperSteps.Step;

/** How a photograph becomes the ink whose digits are read. */
final class PaperStrip {

  private final PictureViewModel pictures;
  private final StepStrip strip = new StepStrip();
  private int stage;

  private PaperStrip(PictureViewModel pictures) {
    this.pictures = pictures;
  }

  static StepStrip of(PictureViewModel pictures) {
    return new PaperStrip(pictures).strip();
  }

  private StepStrip strip() {
    // As high as the other strip, so that nothing jumps.
    strip.getRowConstraints().add(new RowConstraints(FramingStrip.SEEN_TILE));
    StageTile photograph = tile("photograph", "The picture as it was opened");
    enlarge(strip.begin("Picture", "The picture as it was opened.", photograph), photograph);
    add(
        Step.PAGE,
        "Page",
        "The page is cut out of the table around it and straightened.",
        tile("step-page", "The page"));
    add(
        Step.LINES,
        "Lines",
        "The lines of ruled and squared paper are removed where no stroke crosses them.",
        tile("step-lines", "The page without lines"));
    add(
        Step.LIGHT,
        "Light",
        "Ink is what is darker than the paper right around it, so shadows do not count as "
            + "ink and faint pencil does; otherwise only broad shadows are evened out.",
        tile("step-light", "The ink"));
    add(
        Step.TURN,
        "Turned",
        "If the network reads the picture better on its side or upside down, it is turned.",
        tile("step-turn", "The ink, turned if necessary"));
    return strip;
  }

  private void add(Step step, String name, String explanation, StageTile tile) {
    Tooltip tooltip =
        strip.step(
            name,
            explanation,
            tile,
            pictures.stepsProperty().map(steps -> steps.has(step)),
            on -> pictures.take(step, on));
    enlarge(tooltip, tile);
  }

  /** The picture of the next stage. */
  private StageTile tile(String id, String accessibleText) {
    int own = stage++;
    StageTile tile = new StageTile();
    tile.setId(id);
    tile.setAccessibleText(accessibleText);
    pictures
        .shownProperty()
        .subscribe(picture ->
            tile.show(
                picture == null || own >= picture.stages().size()
                    ? null
                    : picture.stages().get(own)));
    return tile;
  }

  /** Whoever points at a picture sees it larger. */
  private static void enlarge(Tooltip tooltip, StageTile tile) {
    ImageView large = new ImageView();
    large.imageProperty().bind(tile.imageProperty());
    tooltip.setGraphic(large);
    tooltip.setContentDisplay(ContentDisplay.TOP);
    tooltip.setMaxWidth(StageTile.LARGEST);
  }
}
