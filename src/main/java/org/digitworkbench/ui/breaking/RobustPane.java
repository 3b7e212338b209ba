package org.digitworkbench.ui.breaking;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.robustness.AccuracyCurve;
import org.digitworkbench.robustness.AccuracyCurves;
import org.digitworkbench.robustness.Scale;
import org.digitworkbench.ui.breaking.CurvesChart.Curve;
import org.digitworkbench.ui.breaking.RobustViewModel.Stand;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.controls.Segments;
import org.digitworkbench.ui.controls.WorkBar;

/** The accuracy of two networks over the size of what is done to the images. */
final class RobustPane extends VBox {

  private final RobustViewModel model;
  private final RunPalette palette;
  private final CurvesChart chart = new CurvesChart();
  private final VBox readings = new VBox();

  RobustPane(RobustViewModel model, RunPalette palette) {
    this.model = model;
    this.palette = palette;
    getStyleClass().add("robust-pane");
    chart.setAccessibleText("Accuracy over the size of the disturbance");
    chart.addEventHandler(MouseEvent.MOUSE_MOVED, event -> pick(event.getX()));
    VBox.setVgrow(chart, Priority.ALWAYS);
    readings.setId("robust-readings");
    readings.getStyleClass().add("sentences");
    readings.managedProperty().bind(model.standsProperty().map(all -> !all.isEmpty()));
    getChildren().addAll(kinds(), chart, readings, work());
    model.standsProperty().subscribe(_ -> show());
    model.scaleProperty().subscribe(_ -> show());
    model.sizeProperty().subscribe(_ -> showSize());
  }

  private Node kinds() {
    SegmentedButton kinds = new SegmentedButton();
    List<Scale> scales = AccuracyCurves.scales();
    for (int i = 0; i < scales.size(); i++) {
      int index = i;
      ToggleButton button = new ToggleButton(scales.get(i).title());
      button.setId("robust-" + scales.get(i).id());
      button
          .selectedProperty()
          .subscribe(selected -> {
            if (selected) {
              model.sizeProperty().set(0);
              model.scaleProperty().set(index);
            }
          });
      kinds.getButtons().add(button);
    }
    Segments.keepOne(kinds);
    kinds.getButtons().get(model.scaleProperty().get()).setSelected(true);
    kinds.getStyleClass().add("kinds");
    return kinds;
  }

  private Node work() {
    Button start = new Button("Who is more robust?");
    start.setId("robust-start");
    start.setTooltip(
        new Tooltip(
            String.format(
                Locale.ROOT,
                "Tests both networks on %,d disturbed test images",
                RobustViewModel.IMAGES)));
    start.setOnAction(_ -> model.start());
    start.visibleProperty().bind(model.startableProperty().and(model.runningProperty().not()));
    start.managedProperty().bind(start.visibleProperty());
    WorkBar running =
        new WorkBar(
            "robust",
            "the comparison",
            model.progressProperty(),
            "Stop; the results so far are kept",
            model::cancel);
    HBox.setHgrow(running, Priority.ALWAYS);
    running.visibleProperty().bind(model.runningProperty());
    running.managedProperty().bind(running.visibleProperty());
    Label hint = new Label();
    hint.setId("robust-hint");
    hint.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    hint.setWrapText(true);
    hint.textProperty().bind(model.hintProperty());
    hint.visibleProperty().bind(model.hintProperty().isNotEmpty());
    hint.managedProperty().bind(hint.visibleProperty());
    HBox row = new HBox(start, running, hint);
    row.getStyleClass().addAll("slider-row", "work");
    row.setAlignment(Pos.CENTER_LEFT);
    row.managedProperty()
        .bind(start.visibleProperty().or(running.visibleProperty()).or(hint.visibleProperty()));
    return row;
  }

  private Scale scale() {
    return AccuracyCurves.scales().get(model.scaleProperty().get());
  }

  private AccuracyCurve curve(Stand stand) {
    return stand.curves().get(model.scaleProperty().get());
  }

  private void show() {
    List<Curve> curves = new ArrayList<>();
    for (Stand stand : model.standsProperty().get().reversed()) {
      curves.add(new Curve("", palette.color(stand.name()), curve(stand).accuracies()));
    }
    chart.show(curves, scale().sizes(), scale());
    showSize();
  }

  private void pick(double x) {
    double share = Math.clamp(chart.shareAt(x), 0, 1);
    double wanted = scale().least() + share * (scale().most() - scale().least());
    double best = 0;
    for (double size : scale().sizes()) {
      if (Math.abs(size - wanted) < Math.abs(best - wanted)) {
        best = size;
      }
    }
    model.sizeProperty().set(best);
  }

  /** What each reads right at the marked size, and over the whole range. */
  private void showSize() {
    double size = model.sizeProperty().get();
    int index = scale().sizes().indexOf(size);
    if (index < 0) {
      return;
    }
    chart.mark(size);
    List<Node> lines = new ArrayList<>();
    for (Stand stand : model.standsProperty().get()) {
      AccuracyCurve curve = curve(stand);
      Label line =
          new Label(
              String.format(
                  Locale.ROOT,
                  "%s: %.1f %% at %s, %.1f %% over the whole range",
                  stand.title(),
                  100 * curve.accuracies().get(index),
                  scale().text(size),
                  100 * curve.mean()),
              new Circle(5, palette.color(stand.name())));
      line.setWrapText(true);
      line.setMinHeight(USE_PREF_SIZE);
      lines.add(line);
    }
    readings.getChildren().setAll(lines);
  }
}
