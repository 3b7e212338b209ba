package org.digitworkbench.ui.inside.room;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.ui.controls.WorkBar;
import org.digitworkbench.ui.tiles.DigitTile;
import org.jspecify.annotations.Nullable;

/** The image that excites the unit most, on demand. */
final class MakingPane extends Section {

  private final DigitTile tile = new DigitTile(4 * DigitImage.SIDE);
  private final Label words = words("room-made");
  private final Button draw = new Button("Use as the drawing");
  private final HBox result = new HBox();

  MakingPane(RoomViewModel viewModel) {
    super("Made for it");
    Button make = new Button("Make the image that excites it most");
    make.setId("room-make");
    make.getStyleClass().add(Styles.SMALL);
    make.setTooltip(
        new Tooltip("From grey, step by step along the gradient that raises the unit's value"));
    make.setOnAction(_ -> viewModel.make());
    var working = viewModel.making().progressProperty().greaterThanOrEqualTo(0);
    make.visibleProperty().bind(working.not());

    WorkBar making =
        new WorkBar(
            "room",
            "the image",
            viewModel.making().progressProperty(),
            "Stop; no image is made",
            viewModel.making()::cancel);
    making.cancel().getStyleClass().add(Styles.SMALL);
    making.visibleProperty().bind(working);
    StackPane foot = new StackPane(make, making);
    StackPane.setAlignment(make, Pos.CENTER_LEFT);

    Label trouble = words("room-making-trouble");
    trouble.textProperty().bind(viewModel.making().troubleProperty());
    trouble.managedProperty().bind(viewModel.making().troubleProperty().isNotEmpty());
    tile.setId("room-made-image");
    draw.setId("room-draw-made");
    draw.getStyleClass().add(Styles.SMALL);
    draw.setOnAction(_ -> {
      Excited made = viewModel.making().madeProperty().get();
      if (made != null) {
        viewModel.draw(made.image());
      }
    });
    VBox beside = new VBox(words, draw);
    beside.getStyleClass().add("words");
    HBox.setHgrow(beside, Priority.ALWAYS);
    result.getStyleClass().add("made");
    result.getChildren().addAll(tile, beside);
    getChildren().addAll(foot, trouble, result);
  }

  /**
   * @param logit whether that is what counts
   * @param studied null while the test images are not known
   */
  void show(@Nullable Excited made, boolean logit, @Nullable Studied studied) {
    result.setVisible(made != null);
    result.setManaged(made != null);
    tile.setImage(made == null ? null : made.image());
    words.setText(made == null ? "" : RoomText.made(made, logit, studied));
  }
}
