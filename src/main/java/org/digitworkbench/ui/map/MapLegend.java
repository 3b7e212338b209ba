package org.digitworkbench.ui.map;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.ui.controls.ClassNames;

/** Shape and colour of each class; a click on one shows only that class, a second one all. */
final class MapLegend extends FlowPane {

  private static final double RADIUS = 5;

  private final List<ToggleButton> classes;
  private final Label own = new Label("yours");

  MapLegend(MapViewModel viewModel) {
    getStyleClass().add("map-legend");
    classes =
        IntStream.range(0, NetworkSpec.CLASSES).mapToObj(label -> entry(viewModel, label)).toList();
    getChildren().addAll(classes);
    Label mistakes = new Label("mistake", symbol(MapShapes.of(0)));
    mistakes.setTooltip(new Tooltip("Images with a strong outline were read wrongly"));
    mistakes.getStyleClass().addAll("map-key", "map-mistakes");
    mistakes.setMinWidth(USE_PREF_SIZE);
    own.getStyleClass().add("map-key");
    own.setMinWidth(USE_PREF_SIZE);
    own.setTooltip(new Tooltip("Your drawing, where the network sees it"));
    own.setGraphic(symbol(MapShapes.star(10, 1.6, 0.7)));
    own.getGraphic().getStyleClass().add("map-star");
    own.managedProperty().bind(own.visibleProperty());
    own.visibleProperty().bind(viewModel.ownProperty().isNotNull());
    getChildren().addAll(mistakes, own);
    show(MapPalette.LIGHT);
    viewModel
        .pictureProperty()
        .subscribe(picture ->
            name(picture == null ? ClassNames.DIGITS : picture.subject().dataset().classNames()));
  }

  /** Shows the colours for that ground. */
  void setGround(Color ground) {
    show(MapPalette.on(ground));
  }

  private static ToggleButton entry(MapViewModel viewModel, int label) {
    ToggleButton button = new ToggleButton();
    button.setId("map-class-" + label);
    button.getStyleClass().addAll("map-class", "small", "flat");
    button.setContentDisplay(ContentDisplay.LEFT);
    button.setMinWidth(USE_PREF_SIZE);
    viewModel.onlyClassProperty().subscribe(only -> button.setSelected(only.intValue() == label));
    button.setOnAction(_ -> viewModel.onlyClassProperty().set(button.isSelected() ? label : -1));
    return button;
  }

  private void name(List<String> names) {
    for (int label = 0; label < names.size(); label++) {
      String name = names.get(label);
      ToggleButton button = classes.get(label);
      if (!name.equals(button.getText())) {
        button.setText(name);
        String help = "Show only class %s; again to show all".formatted(name);
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(help);
      }
    }
  }

  private void show(MapPalette palette) {
    for (int label = 0; label < classes.size(); label++) {
      Polygon symbol = symbol(MapShapes.of(label));
      symbol.setFill(palette.color(label));
      symbol.setStroke(palette.outline(label));
      classes.get(label).setGraphic(symbol);
    }
  }

  private static Polygon symbol(double[] corners) {
    Polygon symbol = new Polygon();
    for (double corner : corners) {
      symbol.getPoints().add(RADIUS * corner);
    }
    return symbol;
  }
}
