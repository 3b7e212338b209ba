package org.digitworkbench.ui.train;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.ui.controls.Segments;
import org.digitworkbench.ui.network.NetworkDiagram;
import org.digitworkbench.ui.network.NetworkReading;
import org.jspecify.annotations.Nullable;

/**
 * The chosen preset, its network as a drawing that opens the editor, and its settings: what is
 * often changed, or on the other side of the switch the rest.
 */
final class PresetPane extends VBox {

  private static final double DIAGRAM_HEIGHT = 72;

  /** Six lines; the tooltip has all of them. */
  private static final double DESCRIPTION_HEIGHT = 92;

  private final TrainViewModel viewModel;
  private final PresetsViewModel presets;

  PresetPane(TrainViewModel viewModel, SamplesViewModel samples, PresetsViewModel presets) {
    this.viewModel = viewModel;
    this.presets = presets;
    getStyleClass().add("preset-pane");
    VBox content =
        new VBox(chooser(), notes(), description(), network(), problem(), settings(samples));
    content.getStyleClass().add("preset-form");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
  }

  /** What was published of it, as a sentence. */
  static String published(Preset preset) {
    return preset.result() == null ? "" : "Published: %s.".formatted(preset.published());
  }

  private HBox chooser() {
    ComboBox<Preset> box = new ComboBox<>(presets.presets());
    box.setId("train-presets");
    box.setAccessibleText("Preset");
    box.setTooltip(new Tooltip("The network to start from, and how it is trained"));
    box.setVisibleRowCount(8);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setCellFactory(_ -> {
      PresetCell cell = new PresetCell(presets::isOwn);
      // Who chooses the chosen one again wants it as it comes.
      cell.setOnMouseReleased(_ -> {
        if (viewModel.presetProperty().get().equals(cell.getItem())) {
          viewModel.form().load(cell.getItem());
        }
      });
      return cell;
    });
    box.setButtonCell(new ChosenCell(viewModel.form()));
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setValue(viewModel.presetProperty().get());
    box.valueProperty()
        .subscribe(chosen -> {
          // None while the list is read again.
          if (chosen != null) {
            viewModel.presetProperty().set(chosen);
          }
        });
    viewModel.presetProperty().subscribe(box::setValue);
    HBox chooser = new HBox(box, new PresetMenu(viewModel, presets));
    chooser.getStyleClass().add("preset-chooser");
    return chooser;
  }

  /** The title, and whether something is changed. */
  private static final class ChosenCell extends ListCell<Preset> {

    private final TrainForm form;

    ChosenCell(TrainForm form) {
      this.form = form;
      form.changedProperty().subscribe((_, _) -> updateItem(getItem(), isEmpty()));
    }

    @Override
    protected void updateItem(@Nullable Preset preset, boolean empty) {
      super.updateItem(preset, empty);
      setText(
          preset == null
              ? ""
              : form.changedProperty().get() ? preset.title() + " (changed)" : preset.title());
    }
  }

  /** What was done with presets last, or why it was not. */
  private Node notes() {
    Label message = new Label();
    message.setId("preset-message");
    message.getStyleClass().add("preset-detail");
    message.textProperty().bind(presets.messageProperty());
    Hyperlink undo = new Hyperlink("Undo");
    undo.setId("preset-undo");
    undo.setOnAction(_ -> presets.undelete(viewModel.presetProperty()::set));
    undo.visibleProperty().bind(presets.deletedProperty().isNotNull());
    undo.managedProperty().bind(undo.visibleProperty());
    Label problem = new Label();
    problem.setId("preset-problem");
    problem.getStyleClass().add("field-error");
    problem.textProperty().bind(presets.problemProperty());
    for (Label label : new Label[] {message, problem}) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
      label.visibleProperty().bind(label.textProperty().isNotEmpty());
      label.managedProperty().bind(label.visibleProperty());
    }
    VBox notes = new VBox(message, undo, problem);
    notes.managedProperty().bind(message.visibleProperty().or(problem.visibleProperty()));
    return notes;
  }

  private Label description() {
    Label description = new Label();
    description.setId("train-description");
    description.getStyleClass().add("preset-description");
    description.setWrapText(true);
    description.setMaxHeight(DESCRIPTION_HEIGHT);
    Tooltip tooltip = new Tooltip();
    description.setTooltip(tooltip);
    viewModel
        .presetProperty()
        .subscribe(preset -> {
          String text = (published(preset) + "\n" + preset.description()).strip();
          description.setText(text);
          tooltip.setText(
              preset.lookAt().isEmpty() ? text : text + "\nLook at: " + preset.lookAt());
          description.setManaged(!text.isEmpty());
        });
    return description;
  }

  private Button network() {
    TrainForm form = viewModel.form();
    NetworkDiagram diagram = new NetworkDiagram(form.network());
    diagram.setPrefHeight(DIAGRAM_HEIGHT);
    diagram.setMinHeight(DIAGRAM_HEIGHT);
    Label caption = new Label();
    caption.getStyleClass().add("preset-detail");
    Button network = new Button();
    network.setGraphic(new VBox(diagram, caption));
    network.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    network.setId("train-network");
    network.getStyleClass().add("network-button");
    network.setMaxWidth(Double.MAX_VALUE);
    network.setTooltip(new Tooltip("Edit the layers"));
    network.setOnAction(_ -> form.editingProperty().set(!form.editingProperty().get()));
    diagram.prefWidthProperty().bind(network.widthProperty());
    form.network()
        .readingProperty()
        .subscribe(reading -> {
          caption.setText(caption(reading));
          network.setAccessibleText("Edit the layers. " + caption.getText());
        });
    return network;
  }

  private static String caption(NetworkReading reading) {
    return reading.network() == null
        ? "Edit layers"
        : String.format(Locale.ROOT, "%,d parameters · Edit layers", reading.parameters());
  }

  /** Why Train is off, where it is not said beside a field that is in sight. */
  private Label problem() {
    TrainForm form = viewModel.form();
    Label problem = new Label();
    problem.setId("train-problem");
    problem.getStyleClass().add("train-problem");
    problem.setWrapText(true);
    problem.setMinHeight(USE_PREF_SIZE);
    form.network().readingProperty().subscribe(reading -> problem.setText(reading.error()));
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    return problem;
  }

  private Node settings(SamplesViewModel samples) {
    FormPane often = new FormPane(viewModel, samples);
    OptimisationPane seldom = new OptimisationPane(viewModel.form());
    ToggleButton first = new ToggleButton("Training");
    first.setId("settings-often");
    first.setTooltip(new Tooltip("Images, epochs, seed, learning rate, batch size"));
    ToggleButton second = new ToggleButton("Optimiser and more");
    second.setId("settings-seldom");
    second.setTooltip(new Tooltip("Optimiser, schedule, weight decay, loss, initial weights"));
    for (ToggleButton button : List.of(first, second)) {
      button.getStyleClass().add(Styles.SMALL);
    }
    SegmentedButton switched = new SegmentedButton(first, second);
    switched.setMaxWidth(Double.MAX_VALUE);
    Segments.keepOne(switched);
    first.setSelected(true);
    often.visibleProperty().bind(first.selectedProperty());
    often.managedProperty().bind(often.visibleProperty());
    seldom.visibleProperty().bind(second.selectedProperty());
    seldom.managedProperty().bind(seldom.visibleProperty());
    OptimisationForm form = viewModel.form().optimisation();
    viewModel
        .form()
        .problemProperty()
        .subscribe(
            _ -> second.pseudoClassStateChanged(Styles.STATE_DANGER, form.hasHiddenProblem()));
    return new VBox(8, switched, new StackPane(often, seldom));
  }
}
