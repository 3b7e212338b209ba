package org.digitworkbench.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import org.digitworkbench.ui.controls.KeyText;

/**
 * The runs and groups of a chart by colour, and what its markers are. A click shows or hides the
 * curves of an entry; a double click, or one with Ctrl, shows it alone.
 */
final class ChartLegend extends ScrollPane {

  /** Three rows; more can be scrolled to. */
  private static final double MAX_HEIGHT = 76;

  private final ChartModel model;
  private final Function<String, Color> palette;
  private final FlowPane flow = new FlowPane();
  private List<Entry> shown = List.of();

  private record Entry(String name, List<String> members) {}

  ChartLegend(ChartModel model, Function<String, Color> palette) {
    super();
    this.model = model;
    this.palette = palette;
    getStyleClass().addAll("edge-to-edge", "chart-legend");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    flow.getStyleClass().add("chart-legend-flow");
    setContent(flow);
    flow.getChildren().addAll(markers());
  }

  /** Follows the model's runs and what of them is hidden. */
  void update() {
    List<Entry> entries =
        model.entries().stream().map(name -> new Entry(name, model.members(name))).toList();
    if (!entries.equals(shown)) {
      shown = entries;
      List<Node> items = new ArrayList<>();
      entries.forEach(entry -> items.add(toggle(entry)));
      items.addAll(markers());
      flow.getChildren().setAll(items);
    }
    for (int i = 0; i < shown.size(); i++) {
      if (flow.getChildren().get(i) instanceof ToggleButton toggle) {
        toggle.setSelected(model.isVisible(shown.get(i).name()));
      }
    }
  }

  private ToggleButton toggle(Entry entry) {
    String name = entry.name();
    ToggleButton toggle = new ToggleButton(name, sign(entry));
    toggle.getStyleClass().add("chart-legend-item");
    toggle.setSelected(model.isVisible(name));
    String help =
        KeyText.of(
                "Show or hide the curves of %s; with a double click, Ctrl or Enter, only this one")
            .formatted(name);
    String runs =
        entry.members().isEmpty()
            ? ""
            : "Mean of the runs %s, with a band of one standard deviation.%n"
                .formatted(String.join(", ", entry.members()));
    Tooltip tooltip = new Tooltip(runs + help);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(400);
    toggle.setTooltip(tooltip);
    toggle.setAccessibleText("Curves of " + name);
    toggle.setAccessibleHelp(runs + help);
    toggle.setOnAction(_ -> model.setVisible(name, toggle.isSelected()));
    toggle.setOnMouseClicked(event -> {
      if (event.isShortcutDown() || event.getClickCount() == 2) {
        model.showOnly(name);
      }
    });
    // A filter, because Enter presses a button as Space does.
    toggle.addEventFilter(
        KeyEvent.ANY,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            if (event.getEventType() == KeyEvent.KEY_PRESSED) {
              model.showOnly(name);
            }
            event.consume();
          }
        });
    return toggle;
  }

  private Node sign(Entry entry) {
    Color color = palette.apply(entry.name());
    Line line = new Line(0, 0, 16, 0);
    line.setStroke(color);
    line.setStrokeWidth(3);
    if (entry.members().isEmpty()) {
      return line;
    }
    Rectangle band = new Rectangle(0, -6, 16, 12);
    band.setFill(color.deriveColor(0, 1, 1, ChartPainter.BAND));
    return new Group(band, line);
  }

  /** What the markers are; there before they are, so that nothing moves when they come. */
  private List<Node> markers() {
    boolean accuracy = model.measure() == ChartModel.Measure.ACCURACY;
    ChartLine.Path corners = ChartLine.star(0, 0, 6);
    Polygon star = new Polygon();
    for (int i = 0; i < corners.size(); i++) {
      star.getPoints().addAll(corners.xs()[i], corners.ys()[i]);
    }
    star.getStyleClass().add("chart-marker-best");
    List<Node> markers = new ArrayList<>();
    markers.add(
        marker(
            "best",
            star,
            accuracy
                ? "The first epoch of the highest test accuracy"
                : "The first epoch of the lowest test loss"));
    if (!Double.isNaN(model.target())) {
      String target = ChartText.tick(model.measure(), model.target());
      Circle ring = new Circle(5);
      ring.getStyleClass().add("chart-marker-target");
      markers.add(
          marker(target, ring, "The first epoch with a test accuracy of %s".formatted(target)));
    }
    return markers;
  }

  private static Label marker(String text, Node sign, String help) {
    Label label = new Label(text, sign);
    label.getStyleClass().add("chart-legend-marker");
    label.setTooltip(new Tooltip(help));
    label.setAccessibleText("Marker: " + help);
    return label;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.min(MAX_HEIGHT, flow.prefHeight(width));
  }
}
