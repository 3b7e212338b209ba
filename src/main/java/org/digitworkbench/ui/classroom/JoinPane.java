package org.digitworkbench.ui.classroom;

import atlantafx.base.theme.Styles;
import java.io.File;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/** Asks for the folder of a class and a name, and says what is shared. */
final class JoinPane extends StackPane {

  private final ClassViewModel viewModel;

  JoinPane(ClassViewModel viewModel) {
    this.viewModel = viewModel;
    setId("class-join-pane");
    Label title = new Label("Join a class");
    title.getStyleClass().add("join-title");
    VBox card =
        new VBox(
            title,
            text(
                "A class is a folder that everybody can open: on a network drive, in a synchronised folder or on a USB stick. You see each other's runs and drawings as they arrive. No server and no account are needed."),
            field("Folder of the class", folder()),
            field("Your name, as others see it", name()),
            terms(),
            problem(),
            buttons());
    card.getStyleClass().add("join-card");
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    getChildren().add(card);
  }

  private static VBox field(String title, Node control) {
    Label label = new Label(title);
    label.getStyleClass().add("field-label");
    return new VBox(4, label, control);
  }

  private Node folder() {
    TextField path = new TextField();
    path.setId("class-folder");
    path.setAccessibleText("Folder of the class");
    path.setPromptText("The same for everybody");
    path.textProperty().bindBidirectional(viewModel.folderProperty());
    path.setOnAction(_ -> viewModel.join());
    HBox.setHgrow(path, Priority.ALWAYS);
    Button choose = new Button("Choose …");
    choose.setId("class-choose");
    choose.setMinWidth(Region.USE_PREF_SIZE);
    choose.setTooltip(new Tooltip("Choose the folder of the class"));
    choose.setOnAction(_ -> {
      DirectoryChooser chooser = new DirectoryChooser();
      chooser.setTitle("Folder of the class");
      File folder = chooser.showDialog(getScene().getWindow());
      if (folder != null) {
        viewModel.folderProperty().set(folder.getPath());
      }
    });
    return new HBox(8, path, choose);
  }

  private Node name() {
    TextField name = new TextField();
    name.setId("class-name");
    name.setAccessibleText("Your name, as others see it");
    name.setPromptText("Leave it empty to stay anonymous");
    limit(name);
    name.textProperty().bindBidirectional(viewModel.nameProperty());
    name.setOnAction(_ -> viewModel.join());
    return name;
  }

  /** No longer than a name can be. */
  static void limit(TextField field) {
    field.setTextFormatter(
        new TextFormatter<String>(change -> {
          String text = change.getControlNewText();
          return ClassText.typed(text).equals(text) ? change : null;
        }));
  }

  private static Node terms() {
    VBox terms =
        new VBox(
            term(
                "Shared, from now on",
                "Your finished runs (network, settings, curves, seconds and the kind of machine) and the drawings that you keep or import. Nothing from before, and nothing else of yours."),
            term(
                "In the folder",
                "You write only to files of your own. You do not change anybody else's files, and nobody changes yours."),
            term(
                "If the folder is away or full",
                "Everything is kept here, and copied there automatically when possible again."));
    terms.getStyleClass().add("terms");
    return terms;
  }

  private static Node term(String head, String text) {
    Label first = new Label(head);
    first.getStyleClass().add(Styles.TEXT_BOLD);
    return new VBox(first, text(text));
  }

  private static Label text(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("join-text");
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private Node problem() {
    Label problem = new Label();
    problem.setId("class-problem");
    problem.getStyleClass().add("join-problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    problem.textProperty().bind(viewModel.problemProperty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    return problem;
  }

  private Node buttons() {
    Button join = new Button();
    join.setId("class-join");
    join.getStyleClass().add(Styles.ACCENT);
    join.textProperty()
        .bind(Bindings.when(viewModel.busyProperty()).then("Joining …").otherwise("Join"));
    join.disableProperty().bind(viewModel.busyProperty());
    join.setOnAction(_ -> viewModel.join());
    Button not = new Button("Not now");
    not.setId("class-not-now");
    not.setOnAction(_ -> viewModel.dismiss());
    HBox buttons = new HBox(8, join, not);
    buttons.setAlignment(Pos.CENTER_LEFT);
    return buttons;
  }
}
