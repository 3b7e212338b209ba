package org.digitworkbench.ui.network;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The rows of the layers, which can be moved with keys and by dragging. */
final class LayerList extends ScrollPane {

  private static final KeyCombination DUPLICATE =
      new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);

  private final NetworkEditorModel model;
  private final Map<Long, LayerRow> rows = new HashMap<>();
  private final VBox box = new VBox();

  /** Number of drags, so that each is an edit of its own. */
  private int drags;

  LayerList(NetworkEditorModel model) {
    this.model = model;
    setId("layers");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    getStyleClass().addAll("edge-to-edge", "layer-list");
    box.getStyleClass().add("layer-rows");
    setContent(box);
    model.readingProperty().subscribe(_ -> update());
  }

  /** Where the next layer is added: behind the row with the focus, else in the end. */
  int insertionIndex() {
    LayerRow focused = focusedRow();
    return focused == null ? rows.size() : focused.index() + 1;
  }

  /** Puts the focus into the layer of that key, and brings it into sight. */
  void focus(long key) {
    LayerRow row = rows.get(key);
    if (row != null) {
      row.focusFirst();
      reveal(row);
    }
  }

  /** Puts the focus on a row; where there is no such row, on none. */
  void focusRow(int index) {
    List<LayerDraft> layers = model.layersProperty().get();
    if (index >= 0 && index < layers.size()) {
      LayerRow row = rows.get(layers.get(index).key());
      if (row != null) {
        row.requestFocus();
        reveal(row);
      }
    }
  }

  private void update() {
    List<LayerDraft> layers = model.layersProperty().get();
    List<NetworkReading.Line> lines = model.readingProperty().get().lines();
    Node focus = getScene() == null ? null : getScene().getFocusOwner();
    Set<Long> keys = layers.stream().map(LayerDraft::key).collect(Collectors.toSet());
    new HashSet<>(rows.keySet()).stream().filter(key -> !keys.contains(key)).forEach(rows::remove);
    layers.forEach(layer -> rows.computeIfAbsent(layer.key(), _ -> row(layer)));
    for (int i = 0; i < layers.size(); i++) {
      rowOf(layers.get(i)).show(i, layers.get(i), lines.get(i));
    }
    List<LayerRow> ordered = layers.stream().map(this::rowOf).toList();
    if (!box.getChildren().equals(ordered)) {
      box.getChildren().setAll(ordered);
      if (focus != null && isInside(focus)) {
        focus.requestFocus();
      }
    }
  }

  private LayerRow rowOf(LayerDraft layer) {
    return rows.computeIfAbsent(layer.key(), _ -> row(layer));
  }

  private LayerRow row(LayerDraft layer) {
    LayerRow row = new LayerRow(model, layer);
    row.onDuplicate(() -> duplicate(row));
    row.onRemove(() -> remove(row));
    row.addEventFilter(KeyEvent.KEY_PRESSED, event -> onKey(row, event));
    row.handle()
        .setOnMousePressed(event -> {
          drags++;
          row.requestFocus();
          // The list would take the focus for itself, and the keys then move nothing.
          event.consume();
        });
    row.handle().setOnMouseDragged(event -> drag(row, event));
    return row;
  }

  private void duplicate(LayerRow row) {
    focus(model.duplicate(row.index()));
  }

  private void remove(LayerRow row) {
    int index = row.index();
    model.remove(index);
    focusRow(Math.min(index, rows.size() - 1));
  }

  private void onKey(LayerRow row, KeyEvent event) {
    boolean onRow = row.equals(event.getTarget());
    boolean up = event.getCode() == KeyCode.UP;
    boolean down = event.getCode() == KeyCode.DOWN;
    if (event.isAltDown() && (up || down)) {
      model.move(row.index(), row.index() + (up ? -1 : 1), "");
      reveal(row);
      event.consume();
    } else if (onRow && (up || down)) {
      focusRow(row.index() + (up ? -1 : 1));
      event.consume();
    } else if (onRow
        && (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE)) {
      remove(row);
      event.consume();
    } else if (DUPLICATE.match(event)) {
      duplicate(row);
      event.consume();
    }
  }

  /** Changes places with a neighbour as soon as the pointer is beyond its middle. */
  private void drag(LayerRow row, MouseEvent event) {
    double y = box.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
    int index = row.index();
    if (index > 0 && y < middle(index - 1)) {
      model.move(index, index - 1, "drag " + drags);
    } else if (index < rows.size() - 1 && y > middle(index + 1)) {
      model.move(index, index + 1, "drag " + drags);
    }
    event.consume();
  }

  private double middle(int index) {
    return box.getChildren().get(index).getBoundsInParent().getCenterY();
  }

  private @Nullable LayerRow focusedRow() {
    Node focus = getScene() == null ? null : getScene().getFocusOwner();
    for (Node at = focus; at != null; at = at.getParent()) {
      if (at instanceof LayerRow row) {
        return row;
      }
    }
    return null;
  }

  private boolean isInside(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(box)) {
        return true;
      }
    }
    return false;
  }

  private void reveal(LayerRow row) {
    applyCss();
    layout();
    Bounds place = row.getBoundsInParent();
    double hidden = box.getHeight() - getViewportBounds().getHeight();
    if (hidden > 0) {
      double top = getVvalue() * hidden;
      double wanted =
          Math.clamp(
              top, place.getMaxY() - getViewportBounds().getHeight(), Math.max(0, place.getMinY()));
      setVvalue(wanted / hidden);
    }
  }
}
