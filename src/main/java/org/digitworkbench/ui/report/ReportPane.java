package org.digitworkbench.ui.report;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.digitworkbench.ui.controls.WorkBar;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * In place of the results while it is open: on the left whose report it is and of which networks,
 * on the right the questions to answer.
 */
public final class ReportPane extends BorderPane {

  private final ReportViewModel viewModel;
  private final Consumer<String> browser;

  private ReportPane(ReportViewModel viewModel, Consumer<String> browser) {
    this.viewModel = viewModel;
    this.browser = browser;
    setId("report-pane");
    getStyleClass().add("report-pane");
    getStylesheets()
        .add(Objects.requireNonNull(ReportPane.class.getResource("report.css")).toExternalForm());
    VBox questions = questions();
    HBox.setHgrow(questions, Priority.ALWAYS);
    HBox sides = new HBox(sheet(), questions);
    sides.getStyleClass().add("sides");
    setTop(head());
    setCenter(sides);
    setBottom(foot());
    visibleProperty().bind(viewModel.openProperty());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            viewModel.close();
            event.consume();
          }
        });
  }

  /**
   * The results, over which the report is asked for.
   *
   * @param browser opens a web page, by its address
   */
  public static StackPane over(Node results, ReportViewModel viewModel, Consumer<String> browser) {
    ReportPane pane = new ReportPane(viewModel, browser);
    // Behind the pane nothing shall take the focus.
    results.visibleProperty().bind(viewModel.openProperty().not());
    return new StackPane(results, pane);
  }

  private HBox head() {
    Label title = new Label("Report");
    title.getStyleClass().add("report-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button close = new Button("Back to the results", new FontIcon(Feather.ARROW_LEFT));
    close.setId("report-close");
    close.getStyleClass().add(Styles.FLAT);
    close.setTooltip(new Tooltip("Back to the results; what you have typed is kept (Esc)"));
    close.setOnAction(_ -> viewModel.close());
    HBox head = new HBox(title, space, close);
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private VBox sheet() {
    ListView<ReportNetwork> networks = new ListView<>(viewModel.networks());
    networks.setId("report-networks");
    networks.setAccessibleText("Networks of the report");
    networks.setTooltip(
        new Tooltip("The report covers these networks, side by side if there are several"));
    networks.setCellFactory(CheckBoxListCell.forListView(ReportNetwork::pickedProperty));
    networks.setPrefHeight(120);
    VBox.setVgrow(networks, Priority.ALWAYS);
    VBox sheet =
        new VBox(
            caption("Title"),
            field(
                "report-title",
                "Title of the report",
                "Names of network and data set",
                viewModel.titleProperty()),
            caption("Name"),
            field(
                "report-author", "Your name", "A line to write it on", viewModel.authorProperty()),
            caption("Class"),
            field("report-group", "Your class", "A line to write it on", viewModel.groupProperty()),
            caption("Networks"),
            networks);
    sheet.getStyleClass().add("sheet");
    return sheet;
  }

  private static Label caption(String text) {
    Label caption = new Label(text);
    caption.getStyleClass().add("caption");
    return caption;
  }

  private static TextField field(String id, String help, String empty, StringProperty value) {
    TextField field = new TextField();
    field.setId(id);
    field.setPromptText(empty);
    field.setAccessibleText(help);
    field.setTooltip(new Tooltip(help));
    field.textProperty().bindBidirectional(value);
    return field;
  }

  private VBox questions() {
    VBox box = new VBox();
    box.getStyleClass().add("questions");
    for (int i = 0; i < viewModel.questions().size(); i++) {
      ReportQuestion question = viewModel.questions().get(i);
      Label text = new Label();
      text.getStyleClass().add("caption");
      text.setWrapText(true);
      text.setMinHeight(Region.USE_PREF_SIZE);
      text.textProperty().bind(question.textProperty());
      TextArea answer = new TextArea();
      answer.setId("report-answer-" + (i + 1));
      answer.setWrapText(true);
      answer.setPrefRowCount(2);
      answer.setMinHeight(40);
      answer.accessibleTextProperty().bind(question.textProperty());
      answer.setTooltip(new Tooltip("Left empty, the report has lines to write on"));
      answer.textProperty().bindBidirectional(question.answerProperty());
      VBox.setVgrow(answer, Priority.ALWAYS);
      box.getChildren().addAll(text, answer);
    }
    return box;
  }

  private HBox foot() {
    Label message = new Label();
    message.setId("report-message");
    message.setWrapText(true);
    message.textProperty().bind(viewModel.messageProperty());
    message.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(message, Priority.ALWAYS);
    Button show = new Button("Open in the browser", new FontIcon(Feather.EXTERNAL_LINK));
    show.setId("report-open");
    show.setMinWidth(Region.USE_PREF_SIZE);
    show.setTooltip(new Tooltip("Look at the report, and print it from there"));
    show.visibleProperty().bind(Bindings.isNotNull(viewModel.savedProperty()));
    show.setOnAction(_ -> show(viewModel.savedProperty().get()));
    Button save = new Button("Save the report …", new FontIcon(Feather.DOWNLOAD));
    save.setId("report-save");
    save.setMinWidth(Region.USE_PREF_SIZE);
    save.getStyleClass().add(Styles.ACCENT);
    save.setTooltip(new Tooltip("Save it as one HTML file"));
    save.disableProperty().bind(viewModel.readyProperty().not());
    save.setOnAction(_ -> choose());
    WorkBar work =
        new WorkBar("report", "the report", viewModel.work(), "Cancel it; no report is saved");
    HBox foot = new HBox(message, work, show, save);
    foot.getStyleClass().add("foot");
    foot.setAlignment(Pos.CENTER_LEFT);
    return foot;
  }

  private void show(@Nullable Path file) {
    if (file != null) {
      browser.accept(file.toUri().toString());
    }
  }

  private void choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save the report");
    chooser.setInitialFileName(viewModel.suggestedName());
    chooser.getExtensionFilters().add(new ExtensionFilter("Web page", "*.html"));
    File file = chooser.showSaveDialog(getScene().getWindow());
    if (file != null) {
      viewModel.save(file.toPath());
    }
  }
}
