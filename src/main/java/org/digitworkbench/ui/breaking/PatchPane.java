package org.digitworkbench.ui.breaking;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.digitworkbench.robustness.Patch;
import org.digitworkbench.ui.breaking.PatchViewModel.Patched;
import org.digitworkbench.ui.controls.ProbabilityBars;
import org.digitworkbench.ui.controls.RunPalette;
import org.jspecify.annotations.Nullable;

/** The drawing under a patch, and the ten probabilities beside it. */
final class PatchPane extends HBox {

  /** Height from which there is room for a second bar in each row. */
  private static final double WITH_RIVAL = 190;

  private final PatchTile tile;
  private final ProbabilityBars bars = new ProbabilityBars();
  private final RunPalette palette;

  PatchPane(PatchViewModel model, RunPalette palette) {
    this.palette = palette;
    getStyleClass().add("patch-pane");
    visibleProperty().bind(model.patchedProperty().map(Objects::nonNull).orElse(false));
    tile = new PatchTile(model.patchProperty());
    Slider side = new Slider(1, PatchViewModel.LARGEST, model.patchProperty().get().side());
    side.setId("patch-side");
    side.setTooltip(new Tooltip("Side of the patch in pixels"));
    side.setAccessibleText("Side of the patch in pixels");
    side.setBlockIncrement(1);
    side.setMinWidth(40);
    side.valueProperty()
        .subscribe(value -> {
          Patch now = model.patchProperty().get();
          int wanted = Math.round(value.floatValue());
          if (wanted != now.side()) {
            model.patchProperty().set(now.withSide(wanted));
          }
        });
    Label text = new Label();
    text.setId("patch-side-text");
    text.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
    text.textProperty()
        .bind(model.patchProperty().map(p -> "%d × %d".formatted(p.side(), p.side())));
    text.setMinWidth(44);
    HBox.setHgrow(side, Priority.ALWAYS);
    HBox row = new HBox(side, text);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("slider-row");
    Label how = new Label("Drag the patch");
    how.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
    VBox left = new VBox(tile, row, how);
    left.getStyleClass().add("left");
    left.setMinWidth(PatchTile.SIDE);
    left.setMaxWidth(PatchTile.SIDE);
    bars.setId("patch-bars");
    HBox.setHgrow(bars, Priority.ALWAYS);
    getChildren().addAll(left, bars);
    model.patchedProperty().subscribe(this::show);
    heightProperty().subscribe(_ -> show(model.patchedProperty().get()));
  }

  private void show(@Nullable Patched shown) {
    if (shown == null) {
      return;
    }
    tile.show(shown.image());
    bars.classNamesProperty().set(shown.classes().names());
    bars.colorProperty().set(palette.color(shown.name()));
    bars.predictionProperty().set(shown.prediction());
    bars.rivalShownProperty().set(shown.rival() != null && getHeight() >= WITH_RIVAL);
    bars.rivalProperty().set(shown.rival());
    if (shown.rivalName() != null) {
      bars.rivalColorProperty().set(palette.color(shown.rivalName()));
    }
  }
}
