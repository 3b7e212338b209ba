package org.digitworkbench.ui.train;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.Augmentation;

/** What is often changed: the images, how long, and how fast. */
final class FormPane extends FieldGrid {

  private static final List<String> LIMITS =
      List.of(TrainForm.ALL_IMAGES, "1,000", "5,000", "10,000");

  FormPane(TrainViewModel viewModel, SamplesViewModel samples) {
    TrainForm form = viewModel.form();
    addFields(
        choice(
            "Data set",
            "The images to train on",
            viewModel.datasets(),
            viewModel::datasetTitle,
            form.datasetProperty(),
            "train-dataset"),
        named(
            "Training images",
            "All of them, or only the first ones",
            limit(form.trainLimit()),
            "train-limit"));
    addErrors(form.trainLimit());
    addWide(note(form));
    VBox shown = new VBox(new SamplesButton(form, samples));
    shown.setAlignment(Pos.BOTTOM_LEFT);
    addFields(
        choice(
            "Augmentation",
            "Vary the training images each time they are used",
            List.of(Augmentation.values()),
            Augmentation::title,
            form.augmentationProperty(),
            "train-augmentation"),
        shown);
    addFields(
        text("Epochs", "Passes over the training images", form.epochs(), "train-epoch-count"),
        text(
            "Seed",
            "The same seed gives the same initial weights and the same order of images",
            form.seed(),
            "train-seed"));
    addErrors(form.epochs(), form.seed());
    addFields(
        text("Learning rate", "Size of the optimiser's steps", form.learningRate(), "train-rate"),
        text("Batch size", "Images in a mini-batch", form.batchSize(), "train-batch-size"));
    addErrors(form.learningRate(), form.batchSize());
  }

  private static Label note(TrainForm form) {
    Label note = new Label();
    note.setId("train-data-note");
    note.getStyleClass().add("preset-detail");
    note.setWrapText(true);
    note.setMinHeight(USE_PREF_SIZE);
    note.textProperty().bind(form.dataNoteProperty());
    note.visibleProperty().bind(note.textProperty().isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    return note;
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
}
