package org.digitworkbench.ui.breaking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.ui.breaking.BreakViewModel.Way;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.controls.Segments;

/** A choice of ways to break an answer, and the chosen one below. */
public final class BreakView extends VBox {

  /** Height in which the smallest change has room for all that it says. */
  private static final double LOW = 320;

  private static final Map<Way, String> TIPS =
      Map.of(
          Way.SMALLEST, "The smallest change of the drawing that flips the answer",
          Way.PATCH, "A patch of paper to move over the drawing",
          Way.DISTURB, "Noise, blur, rotation, shift and thickness",
          Way.ROBUST, "Who is more robust: the network or its rival, on 1,000 test images");

  public BreakView(BreakViewModel viewModel, RunPalette palette) {
    setId("break-view");
    getStyleClass().add("break-view");
    getStylesheets()
        .add(Objects.requireNonNull(BreakView.class.getResource("breaking.css")).toExternalForm());
    setMinSize(0, 0);
    setPrefHeight(0);
    StackPane content = new StackPane();
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    SegmentedButton choice = new SegmentedButton();
    for (Way way : Way.values()) {
      ToggleButton button = new ToggleButton(way.title());
      button.setId("break-" + way.name().toLowerCase(Locale.ROOT));
      button.setTooltip(new Tooltip(TIPS.get(way)));
      Node pane = pane(way, viewModel, palette);
      button
          .selectedProperty()
          .subscribe(selected -> {
            if (selected) {
              viewModel.wayProperty().set(way);
              content.getChildren().setAll(pane);
              // The height of sentences is asked for by their width, which a fitted pane is not.
              scroll.setFitToHeight(way != Way.SMALLEST);
              scroll.setVvalue(0);
            }
          });
      choice.getButtons().add(button);
    }
    Segments.keepOne(choice);
    int first = List.of(Way.values()).indexOf(viewModel.wayProperty().get());
    choice.getButtons().get(first).setSelected(true);
    getChildren().addAll(choice, scroll);
    VBox.setVgrow(scroll, Priority.ALWAYS);
  }

  private Node pane(Way way, BreakViewModel viewModel, RunPalette palette) {
    return switch (way) {
      case SMALLEST -> {
        SmallestViewModel model = viewModel.smallest();
        SmallestPane pane = new SmallestPane(model, palette);
        heightProperty().subscribe(height -> pane.setLow(height.doubleValue() < LOW));
        yield hinted(
            pane, model.hintProperty(), model.brokenProperty().map(Objects::nonNull).orElse(false));
      }
      case PATCH -> {
        PatchViewModel model = viewModel.patch();
        yield hinted(
            new PatchPane(model, palette),
            model.hintProperty(),
            model.patchedProperty().map(Objects::nonNull).orElse(false));
      }
      case DISTURB -> {
        DisturbViewModel model = viewModel.disturb();
        yield hinted(
            new DisturbPane(model),
            model.hintProperty(),
            model.disturbedProperty().map(Objects::nonNull).orElse(false));
      }
      case ROBUST -> new RobustPane(viewModel.robust(), palette);
    };
  }

  /** In place of what there is not yet, what to do. */
  private static Node hinted(
      Node pane, ObservableValue<String> hint, ObservableValue<Boolean> there) {
    // What is not seen takes no room, or there would be a scroll bar for it.
    pane.managedProperty().bind(pane.visibleProperty());
    return new StackPane(pane, new HintLabel(hint, there));
  }
}
