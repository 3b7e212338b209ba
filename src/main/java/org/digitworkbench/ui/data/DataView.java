package org.digitworkbench.ui.data;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Shape;
import org.digitworkbench.ui.tiles.DigitGrid;
import org.digitworkbench.ui.tiles.DigitItem;
import org.digitworkbench.ui.tiles.DigitTile;

/** The Data tab: what to show on the left, the gallery in the middle, one image on the right. */
public final class DataView extends BorderPane {

  private static final double LARGE = 196;
  private static final double SEGMENT = 96;
  private static final double MEAN = 112;

  public DataView(DataViewModel model) {
    setId("data-view");
    getStyleClass().add("data-view");
    getStylesheets()
        .add(Objects.requireNonNull(DataView.class.getResource("data.css")).toExternalForm());
    setLeft(choices(model));
    setCenter(gallery(model));
    setRight(details(model));
  }

  private static Node choices(DataViewModel model) {
    ComboBox<DatasetChoice> datasets =
        new ComboBox<>(FXCollections.observableArrayList(model.datasets()));
    datasets.setId("data-dataset");
    datasets.setMaxWidth(Double.MAX_VALUE);
    datasets.valueProperty().bindBidirectional(model.datasetProperty());
    describe(datasets, "Data set", "Which data set to show");

    ListView<Integer> classes =
        new ListView<>(
            FXCollections.observableArrayList(
                IntStream.range(DataPage.ALL, NetworkSpec.CLASSES).boxed().toList()));
    classes.setId("data-classes");
    classes.getStyleClass().add("classes");
    classes.setCellFactory(_ -> new ClassCell(model.pageProperty()));
    classes.getSelectionModel().select(Integer.valueOf(model.labelProperty().get()));
    classes
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(label -> model.labelProperty().set(label == null ? DataPage.ALL : label));
    model.pageProperty().subscribe(classes::refresh);
    describe(classes, "Classes", "Show the images of one class or of all");
    VBox.setVgrow(classes, Priority.ALWAYS);

    VBox box =
        new VBox(
            8,
            heading("Data set"),
            datasets,
            new CollectionParts.Either(
                model,
                new VBox(8, heading("Writer"), CollectionParts.writers(model)),
                new VBox(8, heading("Images"), splits(model))),
            heading("Class"),
            classes);
    box.getStyleClass().addAll("side", "choices");
    return box;
  }

  private static Node splits(DataViewModel model) {
    ToggleGroup group = new ToggleGroup();
    SegmentButton training = segment(Split.TRAINING, group, model, Styles.LEFT_PILL);
    training.setTooltip(new Tooltip("The images that networks learn from"));
    SegmentButton test = segment(Split.TEST, group, model, Styles.RIGHT_PILL);
    test.setTooltip(new Tooltip("The images that networks are tested on and never learn from"));
    return new HBox(training, test);
  }

  private static SegmentButton segment(
      Split split, ToggleGroup group, DataViewModel model, String style) {
    SegmentButton button = new SegmentButton(split.title());
    button.setId("data-split-" + split.adjective());
    button.getStyleClass().add(style);
    button.setToggleGroup(group);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setPrefWidth(SEGMENT);
    button.setAccessibleText(split.title() + " images");
    button.setOnAction(_ -> model.splitProperty().set(split));
    model.splitProperty().subscribe(shown -> button.setSelected(shown == split));
    HBox.setHgrow(button, Priority.ALWAYS);
    return button;
  }

  private static Node gallery(DataViewModel model) {
    Label title = label(model.title(), Styles.TEXT_BOLD);
    title.setId("data-title");
    title.setMinWidth(0);
    Label count = label(model.countText(), Styles.TEXT_MUTED);
    count.setId("data-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line = new HBox(16, title, space, count, CollectionParts.exchange(model));
    line.getStyleClass().add("title-line");
    line.setAlignment(Pos.CENTER_LEFT);

    DigitGrid grid = new DigitGrid();
    grid.setId("data-grid");
    grid.setPlaceholder(
        new CollectionParts.Either(
            model,
            CollectionParts.empty(model),
            new StackPane(new Label("There are no images of this class."))));
    Tooltip.install(
        grid, new Tooltip("Click an image to see it large; the arrow keys go to others"));
    model
        .pageProperty()
        .subscribe(page -> {
          if (page != null) {
            grid.cellSizeProperty().set(page.imageSide());
            grid.setItems(page.items());
          }
        });
    grid.visibleProperty().bind(model.pageProperty().isNotNull());
    grid.selectedProperty().subscribe(model.pickedProperty()::set);

    StackPane stack = new StackPane(grid, loading(model), error(model));
    VBox.setVgrow(stack, Priority.ALWAYS);
    VBox box = new VBox(8, line, stack, CollectionParts.notice(model));
    box.getStyleClass().add("gallery");
    box.setMinWidth(0);
    return box;
  }

  private static Node loading(DataViewModel model) {
    VBox box = new VBox(16, new ProgressIndicator(), label(model.loadingText(), Styles.TEXT_MUTED));
    box.setId("data-loading");
    box.setAlignment(Pos.CENTER);
    box.visibleProperty().bind(model.loading());
    return box;
  }

  private static Node error(DataViewModel model) {
    Label message = label(model.errorProperty(), "message");
    message.setId("data-error");
    message.setWrapText(true);
    Button retry = new Button("Try again");
    retry.setId("data-retry");
    retry.setOnAction(_ -> model.retry());
    describe(retry, "Try again", "Load the data set again");
    VBox box = new VBox(16, message, retry);
    box.setAlignment(Pos.CENTER);
    box.visibleProperty().bind(model.errorProperty().isNotEmpty());
    return box;
  }

  private static Node details(DataViewModel model) {
    DigitTile large = new DigitTile(LARGE);
    large.setId("data-picked");
    large.imageProperty().bind(model.pickedProperty().map(DigitItem::image));
    large.accessibleTextProperty().bind(model.pickedText());
    Label pickedTitle = label(model.pickedTitle(), Styles.TITLE_4);
    pickedTitle.setId("data-picked-title");
    Label pickedText = label(model.pickedText(), Styles.TEXT_MUTED);
    pickedText.setId("data-picked-text");
    pickedText.setWrapText(true);
    pickedText.getStyleClass().add("two-lines");

    DigitTile mean = new DigitTile(MEAN);
    mean.setId("data-mean");
    mean.setAccessibleText("Mean of the images shown");
    Tooltip.install(mean, new Tooltip("Each pixel's mean over the images in the gallery"));
    mean.imageProperty().bind(model.pageProperty().map(DataPage::mean));
    VBox facts =
        new VBox(
            8,
            fact("Images", "data-fact-images", model.count()),
            fact("Shape", "data-fact-shape", model.pageProperty().map(_ -> shape()).orElse("–")),
            fact("Pixels", "data-fact-pixels", model.pixelRange()));

    VBox box =
        new VBox(
            8,
            heading("Picked image"),
            large,
            pickedTitle,
            pickedText,
            CollectionParts.delete(model),
            heading("Mean image"),
            new HBox(16, mean, facts));
    box.getStyleClass().addAll("side", "details");
    return box;
  }

  private static String shape() {
    return "%d × %d".formatted(Shape.IMAGE.height(), Shape.IMAGE.width());
  }

  private static Node fact(String name, String id, ObservableValue<String> value) {
    Label key = new Label(name);
    key.getStyleClass().add(Styles.TEXT_MUTED);
    key.getStyleClass().add("key");
    Label text = label(value, "value");
    text.setId(id);
    return new VBox(key, text);
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("section");
    return label;
  }

  private static Label label(ObservableValue<String> text, String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.textProperty().bind(text);
    return label;
  }

  private static void describe(Control control, String name, String tip) {
    control.setAccessibleText(name);
    control.setTooltip(new Tooltip(tip));
  }
}
