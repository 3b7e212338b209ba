package org.digitworkbench.ui.network;

import static atlantafx.base.theme.Styles.STATE_DANGER;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.Shape;
import org.digitworkbench.ui.controls.KeyText;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A layer with its fields, what it comes to, and what is wrong with it. */
final class LayerRow extends VBox {

  /** The fields of a convolution side by side. */
  private static final double FIELDS_WIDTH = 500;

  private static final PseudoClass SHORT = PseudoClass.getPseudoClass("short");

  private final NetworkEditorModel model;
  private final LayerKind kind;
  private final Label number = new Label();
  private final HBox handle = new HBox(new FontIcon(Feather.MENU), number);
  private final List<TextField> texts = new ArrayList<>();
  private final @Nullable ActivationBox activation;
  private final Label output = new Label();
  private final Label parameters = new Label();
  private final Button duplicate;
  private final Button remove;
  private final Label error = new Label();
  private int index;

  LayerRow(NetworkEditorModel model, LayerDraft draft) {
    this.model = model;
    this.kind = draft.kind();
    getStyleClass().add("layer-row");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.NODE);
    setAccessibleHelp("Alt with Up and Down moves it, Delete removes it");
    handle.getStyleClass().add("layer-handle");
    Tooltip.install(handle, new Tooltip(KeyText.of("Drag to move (Alt+Up, Alt+Down)")));
    Label title = new Label(kind.title());
    title.getStyleClass().add("layer-title");
    title.setTooltip(new Tooltip(kind.help()));
    FlowPane fields = new FlowPane();
    fields.getStyleClass().add("layer-fields");
    fields.setPrefWrapLength(FIELDS_WIDTH);
    HBox.setHgrow(fields, Priority.ALWAYS);
    for (int i = 0; i < kind.fields().size(); i++) {
      fields.getChildren().add(field(i));
    }
    activation = kind.isActivated() ? new ActivationBox("Activation") : null;
    if (activation != null) {
      activation.setTooltip(new Tooltip("The activation after this layer"));
      activation
          .valueProperty()
          .subscribe((_, chosen) -> {
            if (chosen != null) {
              model.setActivation(index, chosen);
            }
          });
      fields.getChildren().add(activation);
    }
    output.getStyleClass().add("layer-output");
    parameters.getStyleClass().add("layer-parameters");
    duplicate = button(Feather.COPY, "Add a copy after this layer (Ctrl+D)");
    remove = button(Feather.X, "Remove this layer (Delete)");
    HBox line = new HBox(handle, title, fields, output, parameters, duplicate, remove);
    line.getStyleClass().add("layer-line");
    error.getStyleClass().add("layer-error");
    error.setWrapText(true);
    error.setMinHeight(USE_PREF_SIZE);
    error.visibleProperty().bind(error.textProperty().isNotEmpty());
    error.managedProperty().bind(error.visibleProperty());
    getChildren().addAll(line, error);
  }

  private HBox field(int field) {
    LayerKind.Field described = kind.fields().get(field);
    TextField text = new TextField();
    text.getStyleClass().add("layer-text");
    text.pseudoClassStateChanged(SHORT, described.digits() <= 2);
    text.setAccessibleText(described.title());
    text.textProperty().subscribe((_, typed) -> model.setText(index, field, typed));
    texts.add(text);
    Label label = new Label(described.title());
    label.setLabelFor(text);
    label.getStyleClass().add("layer-label");
    HBox box = new HBox(label, text);
    box.getStyleClass().add("layer-field");
    return box;
  }

  private static Button button(Ikon icon, String help) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    button.setTooltip(new Tooltip(KeyText.of(help)));
    button.setAccessibleText(KeyText.of(help));
    return button;
  }

  /** By which it is dragged. */
  Node handle() {
    return handle;
  }

  void onDuplicate(Runnable action) {
    duplicate.setOnAction(_ -> action.run());
  }

  void onRemove(Runnable action) {
    remove.setOnAction(_ -> action.run());
  }

  int index() {
    return index;
  }

  /** Its first field, or itself if it has none. */
  void focusFirst() {
    if (texts.isEmpty()) {
      requestFocus();
    } else {
      texts.getFirst().requestFocus();
      texts.getFirst().selectAll();
    }
  }

  /** Shows what the layer of that number is now. */
  void show(int position, LayerDraft draft, NetworkReading.Line line) {
    index = position;
    identify();
    number.setText(Integer.toString(position + 1));
    for (int i = 0; i < texts.size(); i++) {
      TextField text = texts.get(i);
      // Set alone would put the caret to the front.
      if (!text.getText().equals(draft.texts().get(i))) {
        text.setText(draft.texts().get(i));
      }
      text.pseudoClassStateChanged(STATE_DANGER, line.field() == i);
      text.setAccessibleHelp(line.field() == i ? line.error() : "");
    }
    if (activation != null) {
      activation.setValue(draft.activation());
    }
    Shape shape = line.output();
    output.setText(shape == null ? "–" : shape.toString());
    parameters.setText(
        shape == null || line.parameters() == 0
            ? ""
            : String.format(Locale.ROOT, "%,d", line.parameters()));
    error.setText(line.error());
    pseudoClassStateChanged(STATE_DANGER, !line.error().isEmpty());
    setAccessibleText(
        "Layer %d: %s, %s"
            .formatted(
                position + 1,
                kind.title(),
                shape == null
                    ? line.error()
                    : String.format(
                        Locale.ROOT, "output %s, %,d parameters", shape, line.parameters())));
  }

  private void identify() {
    String id = "layer-" + (index + 1);
    setId(id);
    for (int i = 0; i < texts.size(); i++) {
      texts.get(i).setId(id + "-" + kind.fields().get(i).title().toLowerCase(Locale.ROOT));
    }
    if (activation != null) {
      activation.setId(id + "-activation");
    }
    handle.setId(id + "-handle");
    output.setId(id + "-output");
    parameters.setId(id + "-parameters");
    duplicate.setId(id + "-duplicate");
    remove.setId(id + "-remove");
    error.setId(id + "-error");
  }
}
