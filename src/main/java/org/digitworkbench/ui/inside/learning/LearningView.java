package org.digitworkbench.ui.inside.learning;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.inside.LearningHistory;
import org.digitworkbench.inside.LearningMoment;
import org.jspecify.annotations.Nullable;

/** The answers on top, then how much of the error reaches each layer, then layer by layer. */
public final class LearningView extends VBox {

  private static final String SHEET =
      Objects.requireNonNull(LearningView.class.getResource("learning.css")).toExternalForm();

  private static final int WIDTH = 340;

  private final LearningViewModel viewModel;
  private final AnswersPainting answers = new AnswersPainting(WIDTH);
  private final FlowPainting flow = new FlowPainting(WIDTH);
  private final Label fading = new Label();
  private final Label axes = new Label();
  private final VBox rows = new VBox();
  private final VBox sections;

  public LearningView(LearningViewModel viewModel) {
    this.viewModel = viewModel;
    getStyleClass().add("learning-view");
    getStylesheets().add(SHEET);
    Label headline = new Label();
    headline.setId("learning-headline");
    headline.textProperty().bind(viewModel.headlineProperty());
    headline.getStyleClass().add("headline");
    headline.setWrapText(true);
    headline.setMinHeight(USE_PREF_SIZE);
    fading.setId("learning-fading");
    fading.setWrapText(true);
    fading.setMinHeight(USE_PREF_SIZE);
    rows.getStyleClass().add("rows");
    axes.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    axes.setWrapText(true);
    axes.setMaxWidth(WIDTH);
    axes.setMinHeight(USE_PREF_SIZE);
    fading.setMaxWidth(WIDTH);
    sections =
        new VBox(
            section("One test image of each class", note("brightness is probability"), answers),
            section(
                "How much gradient reaches each layer",
                note("mean size of the gradients of its weights"),
                flow,
                fading),
            section("Layer by layer, over time", axes, rows));
    sections.getStyleClass().add("sections");
    ScrollPane scroll = new ScrollPane(sections);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    sections.visibleProperty().bind(viewModel.networkProperty().isNotNull());
    getChildren().addAll(headline, scroll);
    viewModel.networkProperty().subscribe(this::onNetwork);
    viewModel.answersProperty().subscribe(said -> answers.show(said, viewModel.classes()));
    viewModel.historyProperty().subscribe(_ -> onHistory());
    viewModel.timeProperty().subscribe(_ -> onHistory());
    viewModel.deadProperty().subscribe(this::onDead);
  }

  private static Label note(String text) {
    Label note = new Label(text);
    note.getStyleClass().addAll(Styles.TEXT_MUTED, Styles.TEXT_SMALL);
    return note;
  }

  private static VBox section(String title, Label note, Node... content) {
    Label name = new Label(title);
    name.getStyleClass().add(Styles.TEXT_BOLD);
    VBox section = new VBox(new VBox(name, note));
    section.getStyleClass().add("section");
    section.getChildren().addAll(content);
    return section;
  }

  private void onNetwork(@Nullable NetworkSpec network) {
    rows.getChildren().clear();
    if (network != null) {
      for (int layer : LearningMoment.layersOf(network)) {
        String title = network.summary().get(layer).title();
        rows.getChildren().add(new LayerRow(rows.getChildren().size(), title, WIDTH));
      }
    }
    onHistory();
  }

  private void onHistory() {
    LearningHistory history = viewModel.historyProperty().get();
    double time = viewModel.timeProperty().get();
    double end = viewModel.axisEnd();
    for (Node row : rows.getChildren()) {
      ((LayerRow) row).show(history, end, time);
    }
    flow.show(history.gradientsAt(time).map(LearningMoment::flow).orElse(List.of()));
    fading.setText(
        history
            .gradientsAt(time)
            .map(LearningText::fading)
            .orElse(history.moments().isEmpty() ? "" : LearningText.NO_GRADIENTS));
    axes.setText(history.moments().isEmpty() ? "" : LearningText.axes(end));
  }

  private void onDead(List<DeadShare> shares) {
    NetworkSpec network = viewModel.networkProperty().get();
    List<Integer> layers = network == null ? List.of() : LearningMoment.layersOf(network);
    for (int place = 0; place < rows.getChildren().size(); place++) {
      int layer = layers.get(place);
      ((LayerRow) rows.getChildren().get(place))
          .show(shares.stream().filter(s -> s.layer() == layer).findFirst().orElse(null));
    }
  }
}
