package org.digitworkbench.ui.network;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.ui.controls.KeyText;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The editor of a network: its drawing, its layers, and the ways to add one. */
public final class NetworkEditorPane extends VBox {

  private static final double DIAGRAM_HEIGHT = 120;

  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
  private static final List<KeyCombination> REDO =
      List.of(
          new KeyCodeCombination(
              KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
          new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN));

  private final NetworkEditorModel model;
  private final LayerList list;
  private final FlowPane adding = new FlowPane();
  private final Runnable close;

  /**
   * @param close called when the user is done
   */
  public NetworkEditorPane(NetworkEditorModel model, Runnable close) {
    this.model = model;
    this.close = close;
    this.list = new LayerList(model);
    setId("network-editor");
    getStyleClass().add("network-editor");
    getStylesheets().add(NetworkDiagram.SHEET);
    NetworkDiagram diagram = new NetworkDiagram(model, true, list::focusRow);
    diagram.setMinHeight(DIAGRAM_HEIGHT);
    diagram.setPrefHeight(DIAGRAM_HEIGHT);
    VBox.setVgrow(list, Priority.ALWAYS);
    for (LayerKind kind : LayerKind.values()) {
      adding.getChildren().add(addButton(kind));
    }
    adding.getStyleClass().add("layer-adding");
    getChildren().addAll(head(), diagram, list, logits(), adding, foot());
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
  }

  /** Puts the focus where one begins: on the first layer, or on the first button that adds one. */
  public void begin() {
    if (model.layersProperty().get().isEmpty()) {
      adding.getChildren().getFirst().requestFocus();
    } else {
      list.focusRow(0);
    }
  }

  private HBox head() {
    Label title = new Label("Layers");
    title.getStyleClass().add("editor-title");
    ActivationBox all = new ActivationBox("Activation of all layers");
    all.setId("editor-activation");
    all.setPromptText("Several");
    all.setTooltip(new Tooltip("Give all layers the same activation"));
    model.layersProperty().subscribe(_ -> all.setValue(model.commonActivation()));
    all.valueProperty()
        .subscribe((_, chosen) -> {
          if (chosen != null) {
            model.setActivations(chosen);
          }
        });
    Button undo = icon("editor-undo", Feather.CORNER_UP_LEFT, "Undo (Ctrl+Z)", model::undo);
    undo.disableProperty().bind(model.canUndoProperty().not());
    Button redo = icon("editor-redo", Feather.CORNER_UP_RIGHT, "Redo (Ctrl+Y)", model::redo);
    redo.disableProperty().bind(model.canRedoProperty().not());
    Button clear =
        icon(
            "editor-clear",
            Feather.TRASH_2,
            "Remove all layers; Undo brings them back",
            () -> {
              model.clear();
              begin();
            });
    model.layersProperty().subscribe(layers -> clear.setDisable(layers.isEmpty()));
    Button done = new Button("Done");
    done.setId("editor-close");
    done.setTooltip(new Tooltip("Back to the charts (Escape)"));
    done.setOnAction(_ -> close.run());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label allLabel = new Label("Activation");
    allLabel.setLabelFor(all);
    allLabel.getStyleClass().add("layer-label");
    HBox head = new HBox(title, space, allLabel, all, undo, redo, clear, done);
    head.getStyleClass().add("editor-head");
    return head;
  }

  private static Button icon(String id, Ikon icon, String help, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    button.setTooltip(new Tooltip(KeyText.of(help)));
    button.setAccessibleText(KeyText.of(help));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private Button addButton(LayerKind kind) {
    Button button = new Button(kind.title(), new FontIcon(Feather.PLUS));
    button.setId("add-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    button.getStyleClass().add(Styles.SMALL);
    button.setTooltip(new Tooltip(kind.help() + "; added after the chosen layer, or at the end"));
    button.setAccessibleText("Add " + kind.title());
    button.setFocusTraversable(true);
    button.setOnAction(_ -> list.focus(model.add(kind, insertionIndex())));
    model.layersProperty().subscribe(_ -> button.setDisable(!model.canAdd()));
    return button;
  }

  private int insertionIndex() {
    return list.insertionIndex();
  }

  private HBox logits() {
    Label output = new Label("10");
    Label parameters = new Label();
    HBox end = end("", output, parameters);
    Label title = (Label) end.getChildren().getFirst();
    model
        .readingProperty()
        .subscribe(reading -> {
          title.setText(
              model.lossProperty().get() == Loss.CROSS_ENTROPY
                  ? "Ten logits, softmax"
                  : "Ten logits, Sigmoid");
          parameters.setText(
              reading.network() == null
                  ? ""
                  : String.format(Locale.ROOT, "%,d", reading.logitParameters()));
        });
    return end;
  }

  /** A row that is always there. */
  private static HBox end(String text, Label output, Label parameters) {
    Label title = new Label(text);
    title.getStyleClass().add("layer-title");
    output.getStyleClass().add("layer-output");
    parameters.getStyleClass().add("layer-parameters");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(title, space, output, parameters);
    row.getStyleClass().add("layer-end");
    return row;
  }

  private Node foot() {
    Label keys =
        new Label(KeyText.of("Alt+↑ and Alt+↓ move a layer, Delete removes it, Ctrl+Z undoes"));
    keys.getStyleClass().add("editor-keys");
    keys.setMinWidth(0);
    Label problem = new Label();
    problem.setId("editor-problem");
    problem.getStyleClass().add("layer-error");
    problem.setWrapText(true);
    Label total = new Label();
    total.setId("editor-total");
    total.getStyleClass().add("editor-total");
    total.setMinWidth(USE_PREF_SIZE);
    model
        .readingProperty()
        .subscribe(reading -> {
          boolean valid = reading.network() != null;
          total.setText(
              valid ? String.format(Locale.ROOT, "%,d parameters", reading.parameters()) : "");
          // What is wrong with a layer is said at the layer.
          boolean whole =
              !valid && reading.lines().stream().allMatch(line -> line.error().isEmpty());
          problem.setText(whole ? reading.error() : "");
          problem.setVisible(whole);
          problem.setManaged(whole);
          keys.setVisible(!whole);
          keys.setManaged(!whole);
        });
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox foot = new HBox(keys, problem, space, total);
    foot.getStyleClass().add("editor-foot");
    return foot;
  }

  private void onKey(KeyEvent event) {
    if (UNDO.match(event)) {
      model.undo();
      event.consume();
    } else if (REDO.stream().anyMatch(keys -> keys.match(event))) {
      model.redo();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      close.run();
      event.consume();
    }
  }
}
