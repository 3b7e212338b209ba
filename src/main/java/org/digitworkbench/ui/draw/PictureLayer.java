package org.digitworkbench.ui.draw;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;
import org.digitworkbench.picture.FoundDigit;
import org.digitworkbench.ui.ink.DigitBoxes;
import org.digitworkbench.ui.ink.InkCanvas;
import org.jspecify.annotations.Nullable;

/**
 * The sheet with, over the canvas, the picture that has been opened: each digit in a box with its
 * answer; a click on one selects it. Only the boxes take the mouse, so a stroke beside them is
 * drawn on the canvas below, and the picture goes. Takes what is dropped on it.
 */
final class PictureLayer extends StackPane {

  private static final KeyCombination UNDO =
      new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

  /** Free paper around the picture, as a share of the sheet. */
  private static final double MARGIN = 0.06;

  private final InkCanvas canvas;
  private final PictureViewModel pictures;
  private final Region paper = new Region();
  private final ImageView view = new ImageView();
  private final Label caption = new Label();
  private final Label drop = new Label("Drop the picture here");
  private final Overlay overlay = new Overlay();
  private final DigitBoxes boxes;
  private boolean coversDrawing;

  PictureLayer(InkCanvas canvas, PictureViewModel pictures) {
    this.canvas = canvas;
    this.pictures = pictures;
    this.boxes = new DigitBoxes(pictures.selectedProperty()::set);
    getStyleClass().add("picture-layer");
    paper.getStyleClass().add("picture-paper");
    caption.getStyleClass().add("picture-caption");
    caption.setId("picture-digits");
    caption.textProperty().bind(pictures.caption());
    caption.setTextAlignment(TextAlignment.CENTER);
    drop.getStyleClass().add("drop-hint");
    drop.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    drop.setVisible(false);
    for (var node : List.of(paper, view, caption, drop)) {
      node.setMouseTransparent(true);
    }
    overlay.getChildren().addAll(paper, view, caption, boxes);
    overlay.setPickOnBounds(false);
    overlay.setVisible(false);
    getChildren().addAll(canvas, overlay, drop);
    pictures.shownProperty().subscribe(this::show);
    pictures
        .readings()
        .subscribe(all -> boxes.setAnswers(all.stream().map(ReadNumber::digit).toList()));
    pictures.selectedProperty().subscribe(index -> boxes.choose(index.intValue()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    takeDrops();
  }

  /** Takes the picture away, or the last stroke. */
  void undo() {
    boolean wasShown = pictures.shownProperty().getValue() != null;
    pictures.close();
    if (!wasShown || coversDrawing) {
      canvas.undo();
    }
  }

  /** An empty sheet. */
  void clear() {
    pictures.close();
    if (!canvas.drawingProperty().get().isBlank()) {
      canvas.clear();
    }
  }

  private void show(@Nullable OpenedPicture before, @Nullable OpenedPicture picture) {
    if (picture != null) {
      if (!overlay.isVisible()) {
        coversDrawing = !canvas.drawingProperty().get().isBlank();
      }
      view.setImage(InkImage.of(picture.preview()));
      // New boxes: those of another picture have no answers yet.
      boxes.setCount(0);
      boxes.setCount(picture.digits().size());
      boxes.choose(pictures.selectedProperty().get());
    } else {
      view.setImage(null);
      boxes.setCount(0);
    }
    overlay.setVisible(picture != null);
    overlay.requestLayout();
    if (picture != null) {
      if (!canvas.drawingProperty().get().isBlank()) {
        canvas.clear();
      }
      // Whoever changes how a picture is read keeps the focus.
      if (before == null || !before.name().equals(picture.name())) {
        boxes.focusFirst();
      }
    }
  }

  private void onKey(KeyEvent event) {
    if (!overlay.isVisible()) {
      return;
    }
    if (UNDO.match(event)) {
      undo();
    } else if (event.getCode() == KeyCode.DELETE
        || event.getCode() == KeyCode.BACK_SPACE
        || event.getCode() == KeyCode.ESCAPE) {
      clear();
    } else {
      return;
    }
    canvas.requestFocus();
    event.consume();
  }

  private void takeDrops() {
    setOnDragOver(event -> {
      if (Transfer.mayHold(event.getDragboard())) {
        event.acceptTransferModes(TransferMode.COPY);
      }
      event.consume();
    });
    setOnDragEntered(event -> drop.setVisible(Transfer.mayHold(event.getDragboard())));
    setOnDragExited(_ -> drop.setVisible(false));
    setOnDragDropped(event -> {
      event.setDropCompleted(Transfer.open(event.getDragboard(), pictures));
      event.consume();
    });
  }

  /** Places the picture in the middle of the sheet, and the boxes on it. */
  private final class Overlay extends Pane {

    @Override
    protected void layoutChildren() {
      OpenedPicture picture = pictures.shownProperty().getValue();
      double side = Math.min(getWidth(), getHeight());
      double left = (getWidth() - side) / 2;
      double top = (getHeight() - side) / 2;
      paper.resizeRelocate(left, top, side, side);
      if (picture == null) {
        return;
      }
      double captionHeight = caption.prefHeight(side);
      caption.resizeRelocate(left, top + side - captionHeight, side, captionHeight);
      double room = side * (1 - 2 * MARGIN);
      double scale = Math.min(room / picture.width(), (room - captionHeight) / picture.height());
      double width = picture.width() * scale;
      double height = picture.height() * scale;
      double x = left + (side - width) / 2;
      double y = top + (side - captionHeight - height) / 2;
      view.setFitWidth(width);
      view.setFitHeight(height);
      view.relocate(x, y);
      boxes.setPlaces(
          picture.digits().stream()
              .map(FoundDigit::box)
              .map(b ->
                  new Rectangle2D(
                      x - left + b.left() * scale,
                      y - top + b.top() * scale,
                      b.width() * scale,
                      b.height() * scale))
              .toList());
      boxes.resizeRelocate(left, top, side, side - captionHeight);
    }
  }
}
