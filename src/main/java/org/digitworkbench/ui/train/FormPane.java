package org.digitworkbench.ui.train;

import static atlantafx.base.theme.Styles.STATE_DANGER;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Augmentation;
import org.jspecify.annotations.Nullable;

/** The fields of a training in two columns; a complaint stands under the row of its field. */
final class FormPane extends GridPane {

  private static final List<String> LIMITS =
      List.of(TrainForm.ALL_IMAGES, "1,000", "5,000", "10,000");

  private int row;

  FormPane(TrainViewModel viewModel, SamplesViewModel samples) {
    getStyleClass().add("form-pane");
    for (int i = 0; i < 2; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(50);
      getColumnConstraints().add(half);
    }
    TrainForm form = viewModel.form();
    addRow(
        named("Data set", "The images to learn from", datasets(viewModel), "train-dataset"),
        named(
            "Activation",
            "The non-linearity behind every hidden layer",
            activations(form),
            "train-activation"));
    addRow(
        text("Learning rate", "Size of the optimiser's steps", form.learningRate(), "train-rate"),
        text("Batch size", "Images in a mini-batch", form.batchSize(), "train-batch-size"));
    addErrors(form.learningRate(), form.batchSize());
    addRow(
        text("Epochs", "Passes over the training images", form.epochs(), "train-epoch-count"),
        text(
            "Seed",
            "The same seed gives the same initial weights and order of images",
            form.seed(),
            "train-seed"));
    addErrors(form.epochs(), form.seed());
    addRow(
        named(
            "Training images",
            "All of them, or only the first so many",
            limit(form.trainLimit()),
            "train-limit"),
        augmentation(form));
    addErrors(form.trainLimit());
    addRow(new VBox(), new VBox(new SamplesButton(form, samples)));

    Label heading = new Label("Layers and parameters");
    heading.getStyleClass().add("field-label");
    Label layers = new Label();
    layers.setId("train-layers");
    layers.getStyleClass().add("layers");
    layers.setMinHeight(USE_PREF_SIZE);
    layers.textProperty().bind(form.summaryProperty());
    add(new VBox(heading, layers), 0, row, 2, 1);
  }

  private void addRow(VBox... fields) {
    addRow(row++, fields);
  }

  private void addErrors(FormField... fields) {
    for (FormField field : fields) {
      Label error = new Label();
      error.getStyleClass().add("field-error");
      error.setWrapText(true);
      error.setMinHeight(USE_PREF_SIZE);
      error.textProperty().bind(field.errorProperty());
      error.visibleProperty().bind(field.errorProperty().isNotEmpty());
      error.managedProperty().bind(error.visibleProperty());
      add(error, 0, row++, 2, 1);
    }
  }

  private static VBox named(String title, String help, Control control, String id) {
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

  private static VBox text(String title, String help, FormField field, String id) {
    TextField text = new TextField();
    text.textProperty().bindBidirectional(field.textProperty());
    markErrors(text, field);
    return named(title, help, text, id);
  }

  private static void markErrors(Control control, FormField field) {
    field
        .errorProperty()
        .subscribe(error -> control.pseudoClassStateChanged(STATE_DANGER, !error.isEmpty()));
  }

  private static ComboBox<String> datasets(TrainViewModel viewModel) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(viewModel.datasets());
    box.setConverter(
        new OneWayConverter<>() {
          @Override
          public String toString(@Nullable String id) {
            return id == null ? "" : viewModel.datasetTitle(id);
          }
        });
    box.valueProperty().bindBidirectional(viewModel.form().datasetProperty());
    return box;
  }

  private static ComboBox<@Nullable Activation> activations(TrainForm form) {
    ComboBox<@Nullable Activation> box = new ComboBox<>();
    box.getItems().setAll(Activation.values());
    box.setPromptText("Several");
    box.setConverter(
        new OneWayConverter<>() {
          @Override
          public String toString(@Nullable Activation activation) {
            return activation == null ? "" : activation.title();
          }
        });
    box.valueProperty().bindBidirectional(form.activationProperty());
    return box;
  }

  private static VBox augmentation(TrainForm form) {
    ComboBox<Augmentation> box = new ComboBox<>();
    box.getItems().setAll(Augmentation.values());
    box.setConverter(
        new OneWayConverter<>() {
          @Override
          public String toString(@Nullable Augmentation augmentation) {
            return augmentation == null ? "" : augmentation.title();
          }
        });
    box.valueProperty().bindBidirectional(form.augmentationProperty());
    return named(
        "Augmentation",
        "Vary the training images each time that they are shown: bent, another pen, flags, bars;"
            + " some give way to what is no digit",
        box,
        "train-augmentation");
  }

  private static ComboBox<String> limit(FormField field) {
    ComboBox<String> box = new ComboBox<>();
    box.setEditable(true);
    box.getItems().setAll(LIMITS);
    box.valueProperty().bindBidirectional(field.textProperty());
    // The value follows only after Enter; the field is checked with every key.
    box.getEditor().textProperty().subscribe((_, typed) -> field.textProperty().set(typed));
    markErrors(box, field);
    return box;
  }

  /** For boxes whose text is not edited. */
  private abstract static class OneWayConverter<T> extends StringConverter<T> {
    @Override
    public T fromString(String text) {
      throw new UnsupportedOperationException();
    }
  }
}
