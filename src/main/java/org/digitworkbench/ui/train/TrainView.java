package org.digitworkbench.ui.train;

import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.digitworkbench.ui.chart.RunChart;
import org.digitworkbench.ui.controls.SceneKeys;
import org.digitworkbench.ui.network.NetworkEditorPane;
import org.digitworkbench.ui.plan.PlanPane;
import org.digitworkbench.ui.plan.SweepChart;
import org.digitworkbench.ui.saving.FileSaver;

/** The Train tab. */
public final class TrainView extends BorderPane {

  private static final double MIN_CARD_WIDTH = 304;
  private static final double MIN_CHART_WIDTH = 320;
  private static final double GAP = 16;

  private final Function<String, Color> palette;
  private final Function<TrainRun, String> dataNotes;
  private final EvenGrid cards = new EvenGrid(MIN_CARD_WIDTH, 8);

  /**
   * @param presets to choose from
   * @param palette colour of a run by its name
   * @param saver saves the charts
   */
  public TrainView(
      TrainViewModel viewModel,
      SamplesViewModel samples,
      PresetsViewModel presets,
      Function<String, Color> palette,
      FileSaver saver) {
    this.palette = palette;
    this.dataNotes = viewModel::dataNote;
    setId("train-view");
    getStyleClass().add("train-view");
    getStylesheets()
        .add(Objects.requireNonNull(TrainView.class.getResource("train.css")).toExternalForm());

    presets.presets().subscribe(() -> viewModel.plan().offer(presets.presets()));
    viewModel.plan().offer(presets.presets());
    PresetDrop.onto(
        this, file -> presets.importFile(file.toPath(), viewModel.presetProperty()::set));
    CommandBar commands = new CommandBar(viewModel);
    // Of the whole window while this tab is in sight: the focus may be in the header.
    SceneKeys.listen(this, KeyEvent.KEY_PRESSED, commands::onKey);
    setTop(commands);
    setLeft(new PresetPane(viewModel, samples, presets));

    RunChart loss =
        new RunChart("Loss", "The loss of each run appears here.", viewModel.lossChart(), palette);
    loss.setId("train-loss-chart");
    RunChart accuracy =
        new RunChart(
            "Accuracy",
            "The accuracy of each run appears here.",
            viewModel.accuracyChart(),
            palette);
    accuracy.setId("train-accuracy-chart");
    loss.setSaver(saver, viewModel::curves);
    accuracy.setSaver(saver, viewModel::curves);
    SweepChart sweep = new SweepChart(viewModel.queue().resultProperty(), saver);
    EvenGrid charts = new EvenGrid(MIN_CHART_WIDTH, GAP);
    viewModel
        .queue()
        .resultProperty()
        .subscribe(result -> {
          boolean swept = result != null && result.plan().setting() != null;
          charts.getChildren().setAll(swept ? sweep : loss, accuracy);
        });
    VBox.setVgrow(charts, Priority.ALWAYS);

    NumbersPane numbers = new NumbersPane(viewModel, palette);
    VBox center = new VBox(runs(viewModel), charts, numbers);
    center.getStyleClass().add("train-center");
    PlanPane plan = new PlanPane(viewModel.plan());
    Node editor = editor(viewModel, center);
    FocusBack.from(plan, editor);
    setCenter(new StackPane(center, plan, editor));
  }

  /** Covers the charts while it is open; a training that starts brings them back. */
  private static Node editor(TrainViewModel viewModel, Node center) {
    TrainForm form = viewModel.form();
    NetworkEditorPane editor =
        new NetworkEditorPane(form.network(), () -> form.editingProperty().set(false));
    editor.visibleProperty().bind(form.editingProperty());
    // One at a time covers the charts.
    BooleanProperty plan = viewModel.plan().openProperty();
    center.visibleProperty().bind(form.editingProperty().or(plan).not());
    plan.subscribe(open -> form.editingProperty().set(form.editingProperty().get() && !open));
    form.editingProperty()
        .subscribe((_, open) -> {
          if (open) {
            viewModel.plan().close();
            editor.begin();
          }
        });
    viewModel
        .runs()
        .addListener((ListChangeListener<TrainRun>) change -> form.editingProperty().set(false));
    return editor;
  }

  /** Cards of a few runs, a list of many. */
  private Node runs(TrainViewModel viewModel) {
    ObservableList<TrainRun> runs = viewModel.runs();
    Label hint =
        new Label(
            "No training yet. Compare ReLU and Sigmoid races the two networks against each other;"
                + " Train starts the preset chosen on the left.");
    hint.setId("train-hint");
    hint.getStyleClass().add("hint");
    hint.setWrapText(true);
    ScrollPane scroll = new ScrollPane(cards);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().addAll("edge-to-edge", "run-cards");
    // The newest runs stay in sight.
    cards.heightProperty().subscribe(_ -> scroll.setVvalue(1));
    runs.addListener((ListChangeListener<TrainRun>) change -> follow(change, hint));
    QueuePane queue = new QueuePane(viewModel, palette);
    queue.visibleProperty().bind(viewModel.manyProperty());
    queue.managedProperty().bind(queue.visibleProperty());
    scroll.visibleProperty().bind(queue.visibleProperty().not());
    scroll.managedProperty().bind(scroll.visibleProperty());
    return new StackPane(scroll, queue, hint);
  }

  /** Adds and removes cards as runs come and go. */
  private void follow(ListChangeListener.Change<? extends TrainRun> change, Label hint) {
    while (change.next()) {
      if (change.wasRemoved()) {
        cards.getChildren().remove(change.getFrom(), change.getFrom() + change.getRemovedSize());
      }
      if (change.wasAdded()) {
        cards
            .getChildren()
            .addAll(
                change.getFrom(),
                change.getAddedSubList().stream()
                    .map(run -> new RunCard(run, palette.apply(run.name()), dataNotes.apply(run)))
                    .toList());
      }
    }
    hint.setVisible(change.getList().isEmpty());
  }
}
