package org.digitworkbench.ui.results;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.ui.results.HistoryChart.History;
import org.digitworkbench.ui.tiles.DigitTile;
import org.digitworkbench.ui.why.ReasonsView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The picked image up close: what speaks for the answer, and how it came about. */
final class ImagePane extends StackPane {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final DigitTile tile = new DigitTile(3 * DigitImage.SIDE);
  private final Label predicted = new Label();
  private final Label truth = new Label();
  private final Label figures = new Label();
  private final Label doubt = DoubtBadge.whole();
  private final HistoryChart history = new HistoryChart();
  private final ImageViewModel image;

  ImagePane(ImageViewModel image) {
    this.image = image;
    getStyleClass().add("image-pane");
    predicted.getStyleClass().add("detail-predicted");
    figures.getStyleClass().add("stat-title");
    Button open = new Button("Open in Draw", new FontIcon(Feather.EDIT_3));
    open.setId("image-open-in-draw");
    open.getStyleClass().add(Styles.SMALL);
    open.setTooltip(new Tooltip("Put its pixels on the sheet, to erase and add to"));
    open.setOnAction(_ -> image.openInDraw());
    open.setMinWidth(USE_PREF_SIZE);
    VBox facts = new VBox(4, predicted, truth, figures, doubt);
    facts.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(facts, Priority.ALWAYS);
    HBox top = new HBox(16, tile, facts, open);
    top.setAlignment(Pos.CENTER_LEFT);

    Label noEpochs = new Label();
    noEpochs.setId("image-no-epochs");
    noEpochs.getStyleClass().add("section-subtitle");
    noEpochs.setWrapText(true);
    noEpochs.textProperty().bind(image.whyNoHistory());
    noEpochs.visibleProperty().bind(noEpochs.textProperty().isNotEmpty());
    history.setId("image-history");
    history.visibleProperty().bind(noEpochs.visibleProperty().not());
    StackPane epochs = new StackPane(noEpochs, history);
    epochs.setAlignment(Pos.TOP_LEFT);
    VBox.setVgrow(epochs, Priority.ALWAYS);

    VBox content = new VBox(top, new ReasonsView(image.why()), epochs);
    content.getStyleClass().add("image-content");
    content.visibleProperty().bind(image.detail().isNotNull());
    getChildren().addAll(content, hint(image));
    image.detail().subscribe(this::show);
    image.timeline().subscribe(this::drawHistory);
  }

  private static Node hint(ImageViewModel image) {
    Label hint = new Label("Pick an image in the gallery to see it close up.");
    hint.getStyleClass().add("section-subtitle");
    hint.visibleProperty().bind(image.detail().isNull());
    return hint;
  }

  private void show(@Nullable Detail detail) {
    if (detail != null) {
      var names = image.classNames();
      tile.setImage(detail.image());
      predicted.setText("Predicted " + names.get(detail.verdict().predicted()));
      predicted.pseudoClassStateChanged(WRONG, detail.verdict().isMistake());
      truth.setText("True " + names.get(detail.verdict().truth()));
      figures.setText(
          String.format(
              Locale.ROOT,
              "#%d · loss %.2f · margin %.1f %%",
              detail.verdict().index(),
              detail.verdict().loss(),
              100 * detail.verdict().margin()));
      doubt.setVisible(detail.doubtful());
      drawHistory();
    }
  }

  private void drawHistory() {
    Detail detail = image.detail().get();
    if (detail != null) {
      history.show(
          new History(
              image.timeline().getValue(),
              detail.verdict().index(),
              detail.verdict().truth(),
              detail.verdict().predicted(),
              image.epoch(),
              image.classNames()));
    }
  }
}
