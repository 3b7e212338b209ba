package org.digitworkbench.ui.train;

import atlantafx.base.controls.Popover;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.domain.Augmentation;
import org.digitworkbench.ui.controls.Segments;
import org.digitworkbench.ui.tiles.DigitGrid;

/** Opens some images as the training that the form describes would show them. */
final class SamplesButton extends Button {

  private static final double GAP = 8;
  private static final double WIDTH = 584;
  private static final double HEIGHT = 440;

  SamplesButton(TrainForm form, SamplesViewModel samples) {
    super("Samples");
    setMaxWidth(Double.MAX_VALUE);
    setId("train-samples");
    setTooltip(new Tooltip("Show training images as this training would see them"));
    Label title = new Label("Training images as this training would see them");
    title.getStyleClass().add("field-label");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button others = new Button("Others");
    others.setId("train-samples-others");
    others.setTooltip(new Tooltip("Show other images"));
    others.setOnAction(_ -> draw(form, samples));
    SegmentedButton order = order(form, samples);
    HBox head = new HBox(GAP, title, space, order, others);
    head.setAlignment(Pos.CENTER_LEFT);
    DigitGrid grid = new DigitGrid();
    grid.setId("train-samples-grid");
    grid.itemsProperty().bind(samples.itemsProperty());
    grid.setPrefSize(WIDTH, HEIGHT);
    // A style has its name and its share.
    grid.captionLinesProperty()
        .bind(
            Bindings.when(order.visibleProperty().and(samples.byStyleProperty()))
                .then(2)
                .otherwise(1));
    VBox content = new VBox(GAP, head, grid);
    content.setPadding(new Insets(2 * GAP));
    Popover popover = new Popover(content);
    popover.setDetachable(false);
    popover.setArrowLocation(Popover.ArrowLocation.LEFT_CENTER);
    setOnAction(_ -> {
      draw(form, samples);
      popover.show(this);
    });
  }

  /** There for handwriting alone. */
  private static SegmentedButton order(TrainForm form, SamplesViewModel samples) {
    ToggleButton digits = new ToggleButton("Digits");
    digits.setId("train-samples-digits");
    digits.setTooltip(new Tooltip("Sorted by digit"));
    digits.setSelected(true);
    ToggleButton styles = new ToggleButton("Styles");
    styles.setId("train-samples-styles");
    styles.setTooltip(
        new Tooltip("Ways of writing one by one, each with its share of the images it suits"));
    SegmentedButton order = new SegmentedButton(digits, styles);
    Segments.keepOne(order);
    order.managedProperty().bind(order.visibleProperty());
    order.visibleProperty().bind(form.augmentationProperty().isEqualTo(Augmentation.HANDWRITING));
    styles
        .selectedProperty()
        .subscribe((_, on) -> {
          samples.byStyleProperty().set(on);
          draw(form, samples);
        });
    return order;
  }

  private static void draw(TrainForm form, SamplesViewModel samples) {
    samples.draw(form.datasetProperty().get(), form.augmentationProperty().get());
  }
}
