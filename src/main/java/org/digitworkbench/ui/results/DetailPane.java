package org.digitworkbench.ui.results;

import atlantafx.base.theme.Styles;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.ui.controls.ProbabilityBars;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.tiles.DigitTile;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A picked image with its labels and all ten probabilities; its room is always there. */
final class DetailPane extends StackPane {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final ResultsViewModel viewModel;
  private final DigitTile tile = new DigitTile(3 * DigitImage.SIDE);
  private final Label predicted = new Label();
  private final Label truth = new Label();
  private final Label index = new Label();
  private final Label doubt = DoubtBadge.small();
  private final Legend legend = new Legend();
  private final ProbabilityBars bars = new ProbabilityBars();

  DetailPane(ResultsViewModel viewModel, RunPalette palette) {
    this.viewModel = viewModel;
    getStyleClass().add("detail-pane");
    setMinHeight(192);
    setPrefHeight(192);

    predicted.setId("detail-predicted");
    predicted.getStyleClass().add("detail-predicted");
    predicted.setMinWidth(USE_PREF_SIZE);
    truth.setId("detail-true");
    index.setId("detail-index");
    index.getStyleClass().add("stat-title");
    Button closer = new Button(null, new FontIcon(Feather.MAXIMIZE_2));
    closer.setId("detail-closer");
    closer.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
    closer.setTooltip(new Tooltip("See it close up, on the left"));
    closer.setAccessibleText("See the image close up");
    closer.setOnAction(_ -> viewModel.sideProperty().set(Side.IMAGE));
    HBox picture = new HBox(8, tile, new VBox(closer, doubt));
    picture.setAlignment(Pos.TOP_LEFT);
    VBox left = new VBox(picture, predicted, truth, index, legend);
    left.getStyleClass().add("detail-left");
    left.setAlignment(Pos.CENTER_LEFT);
    bars.setId("detail-bars");
    HBox.setHgrow(bars, Priority.ALWAYS);
    HBox content = new HBox(16, left, bars);
    content.setAlignment(Pos.CENTER_LEFT);
    Label hint = new Label("Pick an image to see all ten probabilities");
    hint.getStyleClass().add("section-subtitle");
    content.visibleProperty().bind(viewModel.detail().detailProperty().isNotNull());
    hint.visibleProperty().bind(viewModel.detail().detailProperty().isNull());
    getChildren().addAll(content, hint);

    viewModel.detail().detailProperty().subscribe(this::show);
    viewModel
        .resultsProperty()
        .subscribe(shown -> {
          if (shown != null) {
            bars.classNamesProperty().set(shown.dataset().classNames());
            bars.colorProperty().set(palette.color(shown.choice().name()));
            legend.showOwn(shown.choice(), palette);
          }
        });
    viewModel
        .detail()
        .rivalProperty()
        .subscribe(rival -> {
          bars.rivalShownProperty().set(rival != null);
          legend.showRival(rival == null ? null : rival.choice(), palette);
          if (rival != null) {
            bars.rivalColorProperty().set(palette.color(rival.choice().name()));
          }
        });
  }

  private void show(@Nullable Detail detail) {
    EvaluatedModel shown = viewModel.resultsProperty().get();
    if (detail == null || shown == null) {
      return;
    }
    var names = shown.dataset().classNames();
    tile.setImage(detail.image());
    predicted.setText("Predicted " + names.get(detail.verdict().predicted()));
    predicted.pseudoClassStateChanged(WRONG, detail.verdict().isMistake());
    truth.setText("True " + names.get(detail.verdict().truth()));
    index.setText("Test image " + detail.verdict().index());
    doubt.setVisible(detail.doubtful());
    bars.predictionProperty().set(detail.prediction());
    bars.rivalProperty().set(detail.rival());
  }
}
