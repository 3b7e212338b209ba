package org.digitworkbench.ui.inside;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.digitworkbench.inside.Unit;
import org.digitworkbench.ui.controls.Apart;
import org.digitworkbench.ui.controls.Aspect;
import org.digitworkbench.ui.controls.AspectsPane;
import org.digitworkbench.ui.controls.KeyText;
import org.digitworkbench.ui.controls.SceneKeys;
import org.digitworkbench.ui.ink.InkSheet;
import org.digitworkbench.ui.inside.InsideStage.Pointed;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A small sheet at the left, the network in the middle and if wanted its rival below it, what is
 * known of the picked unit on the right.
 */
public final class InsideView extends BorderPane {

  private static final double ZOOM = 1.5;

  private final InsideViewModel viewModel;
  private final InsideStage stage = new InsideStage();
  private final NetworkCanvas network;
  private final NetworkCanvas rival;
  private final Label networkName = name();
  private final Label rivalName = name();
  private final Label sentence = new Label();
  private @Nullable PathsViewModel paths;

  /**
   * @param ink the sheet of the tab Draw
   * @param aspects of the picked unit or of the network, one at a time at the right
   */
  public InsideView(
      InsideViewModel viewModel,
      SheetViewModel sheet,
      InkSheet ink,
      PaintThreads threads,
      List<Aspect> aspects) {
    this.viewModel = viewModel;
    this.network = new NetworkCanvas(stage, threads, false);
    this.rival = new NetworkCanvas(stage, threads, true);
    getStyleClass().add("inside-view");
    getStylesheets()
        .add(Objects.requireNonNull(InsideView.class.getResource("inside.css")).toExternalForm());
    network.screen().setId("inside-network");
    rival.screen().setId("inside-rival");
    SheetColumn column = new SheetColumn(sheet, ink, controls());
    viewModel.activeProperty().subscribe(column::setShown);
    setLeft(column);
    setCenter(middle());
    if (!aspects.isEmpty()) {
      setRight(new AspectsPane(aspects));
    }
    NetworkGestures.on(network, stage, this::pick);
    NetworkGestures.on(rival, stage, unit -> pick(viewModel.inPicked(unit)));
    viewModel.sightProperty().subscribe(this::show);
    viewModel.pickedProperty().subscribe(this::showPick);
    viewModel.markedProperty().subscribe(network::mark);
    stage.pointedProperty().subscribe(this::say);
    addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    // The arrows before they move the focus.
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    SceneKeys.listen(this, KeyEvent.KEY_PRESSED, this::key);
  }

  /**
   * Paints the paths over both networks, whenever they change, and says how much a unit carries.
   */
  public void follow(PathsViewModel followed) {
    paths = followed;
    followed
        .pathsProperty()
        .subscribe(newest -> {
          network.follow(newest);
          say();
        });
    followed.rivalPathsProperty().subscribe(rival::follow);
  }

  /** What the picture of the network is of; null before the first. */
  public ReadOnlyObjectProperty<@Nullable Sight> paintedProperty() {
    return network.paintedProperty();
  }

  private VBox middle() {
    Label problem = new Label();
    problem.setId("inside-problem");
    problem.getStyleClass().addAll(Styles.TEXT_MUTED, "inside-problem");
    problem.visibleProperty().bind(viewModel.problemProperty().isNotEmpty());
    problem.setWrapText(true);
    problem.textProperty().bind(viewModel.problemProperty());
    StackPane upper = new StackPane(network, networkName, problem);
    StackPane lower = new StackPane(rival, rivalName);
    lower.setVisible(false);
    lower.setManaged(false);
    viewModel
        .rivalSightProperty()
        .map(Objects::nonNull)
        .orElse(false)
        .subscribe(shown -> {
          lower.setVisible(shown);
          lower.setManaged(shown);
          networkName.setVisible(shown);
        });
    for (StackPane pane : List.of(upper, lower)) {
      pane.setMinSize(0, 0);
      // Both of the same height, whatever they would like.
      pane.setPrefHeight(0);
      StackPane.setAlignment(pane.getChildren().get(1), Pos.BOTTOM_LEFT);
      VBox.setVgrow(pane, Priority.ALWAYS);
    }
    sentence.setId("inside-sentence");
    sentence.getStyleClass().add("sentence");
    sentence.setWrapText(true);
    Apart place = new Apart(sentence);
    place.getStyleClass().add("sentence-place");
    VBox middle = new VBox(upper, lower, place);
    middle.setMinSize(0, 0);
    return middle;
  }

  /** Beside its rival or alone, and how large. */
  private VBox controls() {
    ToggleButton beside = new ToggleButton("Beside its rival");
    beside.setId("inside-beside");
    beside.setMaxWidth(Double.MAX_VALUE);
    beside.selectedProperty().bindBidirectional(viewModel.besideProperty());
    beside.disableProperty().bind(viewModel.besideHintProperty().map(hint -> !hint.isEmpty()));
    // A button that is off shows no tooltip of its own.
    StackPane around = new StackPane(beside);
    Tooltip why = new Tooltip();
    why.textProperty()
        .bind(
            viewModel
                .besideHintProperty()
                .map(
                    hint -> hint.isEmpty() ? "Show the rival below, with the same drawing" : hint));
    Tooltip.install(around, why);
    HBox zoom =
        new HBox(
            button("inside-out", Feather.ZOOM_OUT, "Smaller (Ctrl+-)", () -> stage.zoom(1 / ZOOM)),
            button("inside-in", Feather.ZOOM_IN, "Larger (Ctrl++)", () -> stage.zoom(ZOOM)),
            button(
                "inside-fit",
                Feather.MAXIMIZE,
                "Fit the network to the window (Ctrl+0)",
                stage::fit));
    zoom.setAlignment(Pos.CENTER);
    VBox controls = new VBox(around, zoom);
    controls.getStyleClass().add("sheet-buttons");
    return controls;
  }

  private static Button button(String id, Feather icon, String tooltip, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.setId(id);
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    button.setTooltip(new Tooltip(KeyText.of(tooltip)));
    button.setAccessibleText(KeyText.of(tooltip));
    button.setOnAction(_ -> action.run());
    return button;
  }

  private static Label name() {
    Label name = new Label();
    name.getStyleClass().add("network-name");
    name.setMouseTransparent(true);
    return name;
  }

  private void show() {
    Sight seen = viewModel.sightProperty().get();
    Sight other = viewModel.rivalSightProperty().get();
    network.look(seen);
    rival.look(other);
    stage.show(
        seen == null ? null : seen.choice().model().network(),
        other == null ? null : other.choice().model().network());
    network.refresh();
    rival.refresh();
    rival.pick(viewModel.inRival(viewModel.pickedProperty().get()));
    networkName.setText(seen == null ? "" : seen.choice().title());
    rivalName.setText(other == null ? "" : other.choice().title());
    say();
  }

  private void pick(@Nullable Unit unit) {
    viewModel.pickedProperty().set(unit);
  }

  private void showPick(@Nullable Unit unit) {
    network.pick(unit);
    rival.pick(viewModel.inRival(unit));
    say();
  }

  /** Of what the mouse is on, or else of what is picked. */
  private void say() {
    Pointed at = stage.pointedProperty().get();
    Unit picked = viewModel.pickedProperty().get();
    String said =
        at == null
            ? viewModel.sentence(picked, false)
            : viewModel.sentence(at.unit(), at.ofRival());
    PathsViewModel followed = paths;
    if (followed != null && at != null) {
      said += followed.share(at.unit(), at.ofRival());
    }
    sentence.setText(said);
  }

  /** Wherever the focus is: the picked unit goes first, then the drawing. */
  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && viewModel.pickedProperty().get() != null) {
      pick(null);
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      escape(event);
      return;
    }
    boolean onNetwork = network.screen().isFocused() || rival.screen().isFocused();
    if (NetworkGestures.key(
        event, stage, onNetwork, viewModel.pickedProperty().get(), this::pick)) {
      event.consume();
    }
  }
}
