package org.digitworkbench.ui.help;

import atlantafx.base.theme.Styles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.digitworkbench.help.Library;
import org.digitworkbench.help.Problem;
import org.digitworkbench.ui.markdown.MarkdownNodes;

/** Versions and folders, the libraries with their licences, and the workbench's own licence. */
final class AboutPane extends TabPane {

  /** What it shows; the texts of licences may be empty where the build did not put them. */
  record Content(
      Map<String, String> versions,
      Map<String, Path> folders,
      List<Library> libraries,
      String licence,
      String datasets) {}

  /**
   * @param opener opens an address, such as that of a folder, with what the system has for it
   */
  AboutPane(Content content, Consumer<String> opener) {
    setId("about");
    setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
    getTabs()
        .addAll(
            new Tab("Versions and folders", versions(content, opener)),
            new Tab("Libraries", libraries(content.libraries())),
            new Tab("Licence", licence("about-licence", content.licence())),
            new Tab("Data sets", datasets(content.datasets())));
  }

  private static Node versions(Content content, Consumer<String> opener) {
    Label title = new Label("Digit Workbench");
    title.getStyleClass().add("about-title");
    Label what = new Label("A desktop laboratory for the first neural network anybody meets");
    what.getStyleClass().add(Styles.TEXT_MUTED);
    GridPane versions = grid();
    content.versions().forEach((of, version) -> addRow(versions, of, value(version)));
    Button copy = new Button("Copy versions");
    copy.setId("about-copy");
    copy.getStyleClass().add(Styles.SMALL);
    copy.setOnAction(_ -> TextPane.copy(Problem.lines(content.versions())));
    GridPane folders = grid();
    content
        .folders()
        .forEach((of, folder) -> {
          Button open = new Button("Open");
          open.getStyleClass().add(Styles.SMALL);
          open.setAccessibleText("Open the folder " + of);
          open.setDisable(!Files.exists(folder));
          open.setOnAction(_ -> opener.accept(folder.toUri().toString()));
          Button path = new Button("Copy path");
          path.getStyleClass().add(Styles.SMALL);
          path.setAccessibleText("Copy the path of " + of);
          path.setOnAction(_ -> TextPane.copy(folder.toString()));
          addRow(folders, of, value(folder.toString()), open, path);
        });
    VBox box = new VBox(title, what, versions, copy, heading("Folders"), folders);
    box.getStyleClass().add("about-box");
    return box;
  }

  private static Label heading(String text) {
    Label label = new Label(text);
    label.getStyleClass().add(Styles.TEXT_BOLD);
    return label;
  }

  private static Label value(String text) {
    Label label = new Label(text);
    label.setTooltip(new Tooltip(text));
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinWidth(0);
    return label;
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("about-grid");
    ColumnConstraints names = new ColumnConstraints();
    names.setHalignment(HPos.LEFT);
    names.setMinWidth(130);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, values);
    return grid;
  }

  private static void addRow(GridPane grid, String name, Node... nodes) {
    Label of = new Label(name);
    of.getStyleClass().add(Styles.TEXT_MUTED);
    int row = grid.getRowCount();
    grid.add(of, 0, row);
    for (int i = 0; i < nodes.length; i++) {
      grid.add(nodes[i], i + 1, row);
    }
  }

  private static Node libraries(List<Library> libraries) {
    TableView<Library> table = new TableView<>();
    table.setId("about-libraries");
    table.setPlaceholder(new Label("The list is made by the build, and is missing here."));
    table.getItems().setAll(libraries);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    TableColumn<Library, String> name = new TableColumn<>("Library");
    name.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().name()));
    TableColumn<Library, String> artifact = new TableColumn<>("Artifact");
    artifact.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().artifact()));
    name.setPrefWidth(220);
    artifact.setPrefWidth(260);
    TableColumn<Library, String> licence = new TableColumn<>("Licence");
    licence.setCellValueFactory(cell -> new ReadOnlyStringWrapper(cell.getValue().licence()));
    table.getColumns().setAll(List.of(name, artifact, licence));
    Label runtime =
        new Label(
            "The app image has a Java runtime too (OpenJDK: GPL 2 with the Classpath Exception); its folder legal has the texts.");
    runtime.setWrapText(true);
    runtime.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    VBox box = new VBox(table, runtime);
    VBox.setVgrow(table, Priority.ALWAYS);
    box.getStyleClass().add("about-box");
    return box;
  }

  private static Node datasets(String markdown) {
    VBox text = new VBox();
    text.getStyleClass().add("help-text");
    text.getChildren().setAll(MarkdownNodes.of(markdown));
    ScrollPane scroll = new ScrollPane(text);
    scroll.setId("about-datasets");
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    return scroll;
  }

  private static Node licence(String id, String text) {
    TextArea area = TextPane.area(text);
    area.setId(id);
    VBox box = new VBox(area);
    VBox.setVgrow(area, Priority.ALWAYS);
    box.getStyleClass().add("about-box");
    return box;
  }
}
