package org.digitworkbench.ui.inside.sum;

import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.digitworkbench.inside.Rounding;
import org.digitworkbench.inside.Window;
import org.jspecify.annotations.Nullable;

/**
 * The map that a place of a feature map looks at, with its window, which moves by arrow keys and by
 * the mouse; below it the values, the kernel and the products.
 */
final class WindowPane extends VBox {

  private static final double MAP = 148;
  private static final double GRID = 108;

  private final SumViewModel viewModel;
  private final Canvas map = new Canvas(MAP, MAP);
  private final StackPane frame = new StackPane(map);
  private final Label place = SumView.words("sum-window-place");
  private final Label sum = SumView.words("sum-window-sum");
  private final IntegerSpinnerValueFactory channels = new IntegerSpinnerValueFactory(1, 1);
  private final Label ofChannels = SumView.words("sum-channels");
  private final HBox choice;
  private final Grid values = new Grid("values");
  private final Grid kernel = new Grid("kernel");
  private final Grid products = new Grid("products");
  private final HBox grids = new HBox();
  private @Nullable Window shown;
  private boolean showing;

  WindowPane(SumViewModel viewModel) {
    this.viewModel = viewModel;
    getStyleClass().add("window-pane");
    frame.setId("sum-map");
    frame.getStyleClass().add("map");
    frame.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    frame.setFocusTraversable(true);
    frame.setOnKeyPressed(this::key);
    frame.setOnMousePressed(this::point);
    frame.setOnMouseDragged(this::point);
    Tooltip.install(frame, new Tooltip("Click, drag or press the arrow keys to move the window"));
    Spinner<Integer> channel = new Spinner<>(channels);
    channel.setId("sum-channel");
    channel.setTooltip(new Tooltip("The map that is shown"));
    channel.setAccessibleText("The map that is shown");
    channels
        .valueProperty()
        .subscribe((_, number) -> {
          if (!showing && number != null) {
            viewModel.showChannel(number - 1);
          }
        });
    choice = new HBox(channel, ofChannels);
    choice.getStyleClass().add("choice");
    choice.setAlignment(Pos.CENTER_LEFT);
    VBox words = new VBox(place, choice, sum);
    words.getStyleClass().add("words");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox upper = new HBox(frame, words);
    upper.getStyleClass().add("upper");
    grids.getChildren().addAll(values, kernel, products);
    grids.getStyleClass().add("grids");
    getChildren().addAll(upper, grids);
  }

  void show(@Nullable Window window, int channel) {
    shown = window;
    setVisible(window != null);
    setManaged(window != null);
    if (window == null) {
      return;
    }
    showing = true;
    channels.setMax(window.channels());
    channels.setValue(channel + 1);
    showing = false;
    choice.setVisible(window.channels() > 1);
    choice.setManaged(window.channels() > 1);
    ofChannels.setText("of the %,d maps before".formatted(window.channels()));
    place.setText(
        "A window of %1$d × %1$d, rows from %2$d and columns from %3$d on, moved in steps of %4$d."
            .formatted(window.side(), window.top() + 1, window.left() + 1, window.stride()));
    sum.setText(
        window.hasKernel()
            ? "The products here add up to %s."
                .formatted(Rounding.text(window.sum(channel), Rounding.SHORT))
            : "");
    frame.setAccessibleText(place.getText());
    WindowPicture.map(map, window, channel);
    grids.setVisible(window.hasKernel());
    grids.setManaged(window.hasKernel());
    if (!window.hasKernel()) {
      return;
    }
    values.show(window, channel, WindowPicture.Part.VALUES);
    kernel.show(window, channel, WindowPicture.Part.KERNEL);
    products.show(window, channel, WindowPicture.Part.PRODUCTS);
  }

  private void key(KeyEvent event) {
    int rows = 0;
    int columns = 0;
    switch (event.getCode()) {
      case UP -> rows = -1;
      case DOWN -> rows = 1;
      case LEFT -> columns = -1;
      case RIGHT -> columns = 1;
      default -> {
        return;
      }
    }
    viewModel.move(rows, columns);
    event.consume();
  }

  private void point(MouseEvent event) {
    frame.requestFocus();
    Window window = shown;
    if (window != null) {
      var at = map.parentToLocal(event.getX(), event.getY());
      viewModel.moveTo(
          at.getY() / map.getHeight() * window.mapHeight(),
          at.getX() / map.getWidth() * window.mapWidth());
      event.consume();
    }
  }

  /** One square of numbers with its title. */
  private static final class Grid extends VBox {

    private final Canvas canvas = new Canvas(GRID, GRID);

    Grid(String title) {
      Label label = new Label(title);
      label.getStyleClass().add("header");
      getStyleClass().add("grid");
      getChildren().addAll(label, canvas);
    }

    void show(Window window, int channel, WindowPicture.Part part) {
      WindowPicture.grid(canvas, window, channel, part);
    }
  }
}
