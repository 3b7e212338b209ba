package org.digitworkbench.ui.train;

import static atlantafx.base.theme.Styles.STATE_DANGER;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** Fields in two columns; a complaint stands under the row of its field. */
class FieldGrid extends GridPane {

  private int row;

  FieldGrid() {
    getStyleClass().add("field-grid");
    for (int i = 0; i < 2; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      getColumnConstraints().add(half);
    }
  }

  final void addFields(Node... fields) {
    addRow(row++, fields);
  }

  final void addWide(Node node) {
    add(node, 0, row++, 2, 1);
  }

  final void addErrors(FormField... fields) {
    for (FormField field : fields) {
      Label error = new Label();
      error.getStyleClass().add("field-error");
      error.setWrapText(true);
      error.setMinHeight(USE_PREF_SIZE);
      error.textProperty().bind(field.errorProperty());
      error.visibleProperty().bind(field.errorProperty().isNotEmpty());
      error.managedProperty().bind(error.visibleProperty());
      addWide(error);
    }
  }

  static VBox named(String title, String help, Control control, String id) {
    Label label = new Label(title);
    label.getStyleClass().add("field-label");
    label.setLabelFor(control);
    control.setId(id);
    control.setMaxWidth(Double.MAX_VALUE);
    control.setTooltip(new Tooltip(help));
    control.setAccessibleText(title);
    control.setAccessibleHelp(help);
    VBox box = new VBox(label, control);
    box.getStyleClass().add("field");
    return box;
  }

  static VBox text(String title, String help, FormField field, String id) {
    TextField text = new TextField();
    text.textProperty().bindBidirectional(field.textProperty());
    markErrors(text, field);
    return named(title, help, text, id);
  }

  static void markErrors(Control control, FormField field) {
    field
        .errorProperty()
        .subscribe(error -> control.pseudoClassStateChanged(STATE_DANGER, !error.isEmpty()));
  }

  /** A choice, never null, that follows a property; the choices may become more. */
  static <T> VBox choice(
      String title,
      String help,
      List<T> choices,
      Function<T, String> names,
      Property<T> property,
      String id) {
    ComboBox<T> box = new ComboBox<>();
    if (choices instanceof ObservableList<T> live) {
      box.setItems(live);
    } else {
      box.getItems().setAll(choices);
    }
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T choice) {
            return choice == null ? "" : names.apply(choice);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    box.valueProperty().bindBidirectional(property);
    return named(title, help, box, id);
  }
}
