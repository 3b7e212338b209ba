package org.digitworkbench.ui.map;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.ui.controls.Segments;
import org.digitworkbench.ui.controls.WorkBar;
import org.digitworkbench.ui.saving.FileSaver;
import org.digitworkbench.ui.saving.PngPicture;
import org.digitworkbench.ui.saving.SaveButton;
import org.digitworkbench.ui.saving.SaveFormat;

/** The map with its legend, and how it is made. */
public final class MapView extends VBox {

  private final MapViewModel viewModel;
  private final MapCanvas canvas;
  private final MapLegend legend;
  private final VBox plot;

  public MapView(MapViewModel viewModel, FileSaver saver) {
    this.viewModel = viewModel;
    getStyleClass().add("map-view");
    getStylesheets()
        .add(Objects.requireNonNull(MapView.class.getResource("map.css")).toExternalForm());
    canvas = new MapCanvas(viewModel);
    legend = new MapLegend(viewModel);
    canvas.surfaceProperty().subscribe(legend::setGround);
    Label message = new Label();
    message.setId("map-message");
    message.getStyleClass().add("map-message");
    message.setWrapText(true);
    message.textProperty().bind(viewModel.messageProperty());
    message.visibleProperty().bind(viewModel.messageProperty().isNotEmpty());
    StackPane front = new StackPane(canvas, message);
    VBox.setVgrow(front, Priority.ALWAYS);
    plot = new VBox(8, front, legend);
    VBox.setVgrow(plot, Priority.ALWAYS);
    getChildren().addAll(header(saver), plot, foot());
  }

  private Node header(FileSaver saver) {
    SegmentedButton choice = new SegmentedButton();
    for (MapMethod method : MapMethod.values()) {
      choice.getButtons().add(method(method));
    }
    Segments.keepOne(choice);
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    SaveButton save =
        new SaveButton(
            "The map",
            "map",
            saver,
            SaveFormat.png(() -> PngPicture.snapshot(plot, canvas.surface())),
            SaveFormat.svg(() -> MapFile.svg(viewModel.pictureProperty().get())),
            SaveFormat.csv(() -> MapFile.csv(viewModel.pictureProperty().get())));
    save.setId("map-save");
    save.disableProperty().bind(viewModel.pictureProperty().isNull());
    HBox header = new HBox(8, choice, spring, save);
    header.setAlignment(Pos.CENTER_LEFT);
    return header;
  }

  private ToggleButton method(MapMethod method) {
    ToggleButton button = new ToggleButton(method.title());
    button.setId(method == MapMethod.PRINCIPAL ? "map-principal" : "map-tsne");
    button.setTooltip(new Tooltip(method.help()));
    viewModel.methodProperty().subscribe(now -> button.setSelected(now == method));
    button
        .selectedProperty()
        .subscribe(on -> {
          if (on) {
            viewModel.methodProperty().set(method);
          }
        });
    return button;
  }

  /** How to read the map, or how far it is; one line, whatever it says. */
  private Node foot() {
    Label status = new Label();
    status.setId("map-status");
    status.getStyleClass().add("map-key");
    status.textProperty().bind(viewModel.statusProperty());
    status.setMinWidth(0);
    status.setTooltip(new Tooltip());
    status.getTooltip().textProperty().bind(viewModel.statusProperty());
    Button compute = new Button("Compute t-SNE");
    compute.setId("map-compute");
    compute.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
    compute.setMinWidth(Region.USE_PREF_SIZE);
    compute.setTooltip(new Tooltip("Make the map of this network; takes some seconds"));
    compute.setOnAction(_ -> viewModel.compute());
    compute.visibleProperty().bind(viewModel.unknownProperty());
    compute.managedProperty().bind(compute.visibleProperty());
    HBox still = new HBox(8, compute, status);
    still.setAlignment(Pos.CENTER_LEFT);
    still.visibleProperty().bind(viewModel.workingProperty().not());

    WorkBar working =
        new WorkBar(
            "map",
            "the map",
            viewModel.progressProperty(),
            "Stop and go back to the principal components",
            viewModel::cancel);
    working.cancel().getStyleClass().add(Styles.SMALL);
    working.cancel().visibleProperty().bind(viewModel.canCancel());
    working.visibleProperty().bind(viewModel.workingProperty());

    StackPane foot = new StackPane(still, working);
    foot.setMinHeight(28);
    return foot;
  }
}
