package org.digitworkbench.ui.plan;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.plan.SweepSetting;
import org.digitworkbench.ui.controls.Segments;

/** Chooses what is compared, or swept, and how often; it is there while it is open. */
public final class PlanPane extends StackPane {

  private final PlanViewModel viewModel;

  public PlanPane(PlanViewModel viewModel) {
    this.viewModel = viewModel;
    setId("plan-pane");
    getStyleClass().add("plan-pane");
    getStylesheets()
        .add(Objects.requireNonNull(PlanPane.class.getResource("plan.css")).toExternalForm());
    visibleProperty().bind(viewModel.openProperty());

    Label title = new Label("Compare");
    title.getStyleClass().add("plan-title");
    Label lead =
        new Label(
            "Every network is trained on the same images, with the epochs and seeds of the form "
                + "on the left. Repeats show how much of a difference is due to the seed.");
    lead.getStyleClass().add("plan-lead");
    lead.setWrapText(true);
    lead.setMinHeight(USE_PREF_SIZE);

    Node networks = networks();
    Node sweep = sweep();
    sweep.visibleProperty().bind(viewModel.sweepProperty());
    networks.visibleProperty().bind(viewModel.sweepProperty().not());
    sweep.managedProperty().bind(sweep.visibleProperty());
    networks.managedProperty().bind(networks.visibleProperty());

    VBox card = new VBox(title, lead, modes(), networks, sweep, repeats(), outcome(), buttons());
    card.getStyleClass().add("plan-card");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().add(card);
    // The form beside it may have changed in the meantime.
    setOnMouseEntered(_ -> viewModel.check());
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            viewModel.close();
            event.consume();
          }
        });
  }

  private Node modes() {
    ToggleButton compare = new ToggleButton("Networks");
    compare.setId("plan-networks");
    compare.setTooltip(new Tooltip("Two to six networks against each other"));
    ToggleButton sweep = new ToggleButton("One setting");
    sweep.setId("plan-sweep");
    sweep.setTooltip(new Tooltip("The network on the left with several values of one setting"));
    SegmentedButton modes = new SegmentedButton(compare, sweep);
    Segments.keepOne(modes);
    viewModel.sweepProperty().subscribe(on -> (on ? sweep : compare).setSelected(true));
    sweep.selectedProperty().subscribe(viewModel.sweepProperty()::set);
    // So that the keys work at once.
    viewModel
        .openProperty()
        .subscribe((_, open) -> {
          if (open) {
            (viewModel.sweepProperty().get() ? sweep : compare).requestFocus();
          }
        });
    return modes;
  }

  private Node networks() {
    TilePane tiles = new TilePane();
    tiles.getStyleClass().add("plan-choices");
    tiles.setPrefColumns(3);
    Runnable fill =
        () ->
            tiles.getChildren().setAll(viewModel.choices().stream().map(PlanPane::choice).toList());
    viewModel.choices().subscribe(fill);
    fill.run();
    ScrollPane scroll = new ScrollPane(tiles);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("edge-to-edge", "plan-scroll");
    return scroll;
  }

  private static CheckBox choice(PlanChoice choice) {
    CheckBox box = new CheckBox(choice.title());
    box.setId("plan-choice-" + choice.id());
    box.setTooltip(new Tooltip("Compare " + choice.title()));
    box.selectedProperty().bindBidirectional(choice.chosen());
    return box;
  }

  private Node sweep() {
    ComboBox<SweepSetting> setting = new ComboBox<>();
    setting.setId("plan-setting");
    setting.getItems().setAll(SweepSetting.values());
    setting.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(SweepSetting chosen) {
            return chosen.title();
          }

          @Override
          public SweepSetting fromString(String text) {
            throw new UnsupportedOperationException();
          }
        });
    setting.setTooltip(new Tooltip("The setting that has another value in each run"));
    setting.setAccessibleText("Setting");
    setting.valueProperty().bindBidirectional(viewModel.settingProperty());
    TextField values = new TextField();
    values.setId("plan-values");
    values.setPrefColumnCount(24);
    values.setTooltip(
        new Tooltip("Such as \"0.001, 0.01, 0.1\", or a range such as \"0.001 to 1, 7 steps\""));
    values.setAccessibleText("Values");
    bind(values.textProperty(), viewModel.valuesProperty());
    viewModel
        .errorProperty()
        .subscribe(error -> values.pseudoClassStateChanged(Styles.STATE_DANGER, !error.isEmpty()));
    HBox row = new HBox(setting, values);
    row.getStyleClass().add("plan-row");
    return row;
  }

  private static void bind(Property<String> one, Property<String> other) {
    one.bindBidirectional(other);
  }

  private Node repeats() {
    Spinner<Integer> repeats =
        new Spinner<>(1, PlanViewModel.MAX_REPEATS, viewModel.repeatsProperty().get());
    repeats.setId("plan-repeats");
    repeats.setPrefWidth(88);
    repeats.setTooltip(
        new Tooltip("Runs of each, with the seed of the form and the ones after it"));
    repeats.setAccessibleText("Repeats");
    repeats.valueProperty().subscribe(viewModel.repeatsProperty()::set);
    Label label = new Label("Repeats");
    label.setLabelFor(repeats);
    HBox row = new HBox(label, repeats);
    row.getStyleClass().add("plan-row");
    return row;
  }

  private Node outcome() {
    Label summary = new Label();
    summary.setId("plan-summary");
    summary.textProperty().bind(viewModel.summaryProperty());
    Label error = new Label();
    error.setId("plan-error");
    error.getStyleClass().add("plan-error");
    error.textProperty().bind(viewModel.errorProperty());
    for (Label label : new Label[] {summary, error}) {
      label.setWrapText(true);
      label.visibleProperty().bind(label.textProperty().isNotEmpty());
    }
    StackPane both = new StackPane(summary, error);
    both.getStyleClass().add("plan-outcome");
    return both;
  }

  private Node buttons() {
    Button start = new Button("Start");
    start.setId("plan-start");
    start.setTooltip(new Tooltip("Train all runs, one after the other (Enter)"));
    start.getStyleClass().add(Styles.ACCENT);
    // A button that is default while it is not seen would take Enter from the form.
    start.defaultButtonProperty().bind(viewModel.openProperty());
    start.disableProperty().bind(viewModel.validProperty().not());
    start.setOnAction(_ -> viewModel.start());
    Button cancel = new Button("Cancel");
    cancel.setId("plan-cancel");
    cancel.setTooltip(new Tooltip("Close this (Esc)"));
    cancel.setOnAction(_ -> viewModel.close());
    HBox row = new HBox(start, cancel);
    row.getStyleClass().add("plan-row");
    return row;
  }
}
