package org.digitworkbench.ui.tiles;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.GridView;
import org.digitworkbench.ui.controls.ControlStyles;
import org.jspecify.annotations.Nullable;

/**
 * A scrolling gallery of digits with captions, of which one is selected by a click, the arrows,
 * Home, End and the page keys; several, where that is allowed, by Ctrl or Shift and a click, Shift
 * and the same keys, and Ctrl+A. Only what is in view has nodes, so tens of thousands of images
 * cost no more than a screenful; see {@link DigitItem#lazily}.
 */
public final class DigitGrid extends StackPane {

  /** Gap between cells on each side, in pixels. */
  static final double GAP = 2;

  private static final KeyCombination ALL =
      new KeyCodeCombination(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
  private static final double CAPTION_LINE = 16;
  private static final double PADDING = 7;

  private final ObjectProperty<List<DigitItem>> items = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<@Nullable Node> placeholder = new SimpleObjectProperty<>();
  private final DoubleProperty cellSize = new SimpleDoubleProperty(56);
  private final IntegerProperty captionLines = new SimpleIntegerProperty(1);
  private final DigitSelection selection = new DigitSelection();
  private final ReadOnlyObjectWrapper<@Nullable DigitItem> selected = new ReadOnlyObjectWrapper<>();
  private final GridView<DigitItem> grid = new GridView<>();
  private final StackPane empty = new StackPane();
  private boolean multiple;
  private boolean updating;

  public DigitGrid() {
    getStyleClass().add("digit-grid");
    getStylesheets().add(ControlStyles.SHEET);
    setFocusTraversable(true);
    setMinSize(0, 0);

    grid.setFocusTraversable(false);
    grid.setMinSize(0, 0);
    grid.setHorizontalCellSpacing(GAP);
    grid.setVerticalCellSpacing(GAP);
    grid.setCellFactory(_ -> new DigitGridCell(this));
    cellSize.subscribe(_ -> resizeCells());
    captionLines.subscribe(_ -> resizeCells());
    captionLines.subscribe(lines -> {
      getStyleClass().remove("bare");
      if (lines.intValue() == 0) {
        getStyleClass().add("bare");
      }
    });

    empty.getStyleClass().add("placeholder");
    placeholder.set(new Label("No images"));
    placeholder.subscribe(node -> {
      empty.getChildren().clear();
      if (node != null) {
        empty.getChildren().add(node);
      }
    });
    getChildren().addAll(empty, grid);
    items.subscribe(this::show);
    selection.positionsProperty().subscribe(_ -> describe());

    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
  }

  /** What is shown; a new list is shown from its start with nothing selected. */
  public ObjectProperty<List<DigitItem>> itemsProperty() {
    return items;
  }

  public void setItems(List<DigitItem> list) {
    items.set(list);
  }

  /**
   * Shows a newer list of the same images from where the present one is shown.
   *
   * @param position of the item in it that is selected; -1 for none
   */
  public void update(List<DigitItem> list, int position) {
    updating = true;
    items.set(list);
    updating = false;
    selection.only(position);
    selected.set(position < 0 ? null : list.get(position));
  }

  /** What is shown in the middle while there are no items. */
  public void setPlaceholder(@Nullable Node node) {
    placeholder.set(node);
  }

  /** Side of the images in pixels, 56 at first; multiples of 28 are crispest. */
  public DoubleProperty cellSizeProperty() {
    return cellSize;
  }

  /** Lines that a caption may take, 1 at first; with 0 the background shows the mark. */
  public IntegerProperty captionLinesProperty() {
    return captionLines;
  }

  /** Whether several items can be selected; not at first. */
  public void setMultiple(boolean several) {
    multiple = several;
  }

  /** The selected item, or the current one of several; or null. */
  public ReadOnlyObjectProperty<@Nullable DigitItem> selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** Position of that item in the list, or -1. */
  public ReadOnlyIntegerProperty selectedPositionProperty() {
    return selection.currentProperty();
  }

  /** Positions of all selected items; a new set with each change, not to be written to. */
  public ReadOnlyObjectProperty<BitSet> selectedPositionsProperty() {
    return selection.positionsProperty();
  }

  /** Selects the item of that position alone and scrolls to it; -1 selects none. */
  public void select(int position) {
    if (position >= 0) {
      Objects.checkIndex(position, items.get().size());
    }
    selection.only(position);
    showCurrent();
  }

  /** A click on the item of that position. */
  void click(int position, boolean shift, boolean shortcut) {
    if (multiple && shift) {
      selection.extendTo(position);
    } else if (multiple && shortcut) {
      selection.toggle(position);
    } else {
      selection.only(position);
    }
    showCurrent();
  }

  private void showCurrent() {
    int position = selection.currentProperty().get();
    selected.set(position < 0 ? null : items.get().get(position));
    if (position >= 0) {
      scrollTo(position);
    }
  }

  public void clearSelection() {
    select(-1);
  }

  /** Number of images side by side at the present width. */
  int columns() {
    // As GridView's skin lays them out: it keeps 18 pixels for the scroll bar.
    double width = grid.getCellWidth() + 2 * GAP;
    return Math.max(1, (int) ((grid.getWidth() - 18) / width));
  }

  private void show(List<DigitItem> list) {
    if (!updating) {
      clearSelection();
    }
    grid.setItems(FXCollections.observableList(list));
    grid.setVisible(!list.isEmpty());
    empty.setVisible(list.isEmpty());
    if (!list.isEmpty() && !updating) {
      scrollTo(0);
    }
    describe();
  }

  private void scrollTo(int position) {
    if (grid.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      flow.scrollTo(position / columns());
    }
  }

  private void resizeCells() {
    grid.setCellWidth(cellSize.get() + 2 * PADDING);
    grid.setCellHeight(cellSize.get() + 2 * PADDING + 4 + CAPTION_LINE * captionLines.get());
  }

  private void describe() {
    int position = selection.currentProperty().get();
    int count = selection.positionsProperty().get().cardinality();
    if (position < 0 || position >= items.get().size()) {
      setAccessibleText("Gallery of " + items.get().size() + " images");
    } else {
      DigitItem item = items.get().get(position);
      setAccessibleText(
          "Image "
              + item.index()
              + ", "
              + item.caption()
              + (count > 1 ? ", one of " + count + " selected" : ""));
    }
  }

  private void onKey(KeyEvent event) {
    int rowsInView = Math.max(1, (int) (getHeight() / (grid.getCellHeight() + 2 * GAP)) - 1);
    int last = items.get().size() - 1;
    int from = selection.currentProperty().get();
    if (last < 0) {
      return;
    }
    if (multiple && ALL.match(event)) {
      selection.all(last + 1);
      showCurrent();
      event.consume();
      return;
    }
    int to =
        switch (event.getCode()) {
          case LEFT -> from - 1;
          case RIGHT -> from + 1;
          case UP -> from < columns() ? from : from - columns();
          case DOWN -> from + columns() > last ? from : from + columns();
          case PAGE_UP -> from - rowsInView * columns();
          case PAGE_DOWN -> from + rowsInView * columns();
          case HOME -> 0;
          case END -> last;
          default -> Integer.MIN_VALUE;
        };
    if (to != Integer.MIN_VALUE) {
      click(from < 0 ? 0 : Math.clamp(to, 0, last), event.isShiftDown(), false);
      event.consume();
    }
  }
}
