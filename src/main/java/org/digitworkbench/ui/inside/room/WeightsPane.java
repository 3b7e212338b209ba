package org.digitworkbench.ui.inside.room;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.inside.UnitWeights;
import org.digitworkbench.ui.controls.Segments;
import org.jspecify.annotations.Nullable;

/** The unit's weights, or what comes to it times them; a click on one picks where it comes from. */
final class WeightsPane extends Section {

  private static final int WIDTH = 348;
  private static final int HEIGHT = 232;
  private static final int WORDS = 136;

  private final RoomViewModel viewModel;
  private final SegmentedButton choice = new SegmentedButton();
  private final ToggleButton products = new ToggleButton("× input");
  private final ImageView view = new ImageView();
  private final Label largest = words("room-largest");
  private final Label smallest = words("room-smallest");
  private final Label bias = words("room-bias");
  private final FlowPane numbers = new FlowPane();
  private final Label pointed = words("room-pointed");
  private final FlowPane content = new FlowPane();
  private final Label weightless = words("room-weightless");
  private @Nullable WeightsPicture picture;
  private @Nullable UnitWeights shown;

  WeightsPane(RoomViewModel viewModel) {
    super("Weights");
    this.viewModel = viewModel;
    setId("room-weights");
    ToggleButton weights = new ToggleButton("Weights");
    weights.setId("room-show-weights");
    weights.setTooltip(new Tooltip("What the unit looks for, whatever the drawing"));
    products.setId("room-show-products");
    products.setTooltip(new Tooltip("Each weight times its input: what it adds to the sum now"));
    choice.getButtons().addAll(weights, products);
    choice.getButtons().forEach(button -> button.getStyleClass().add(Styles.SMALL));
    weights.setSelected(true);
    Segments.keepOne(choice);
    products.selectedProperty().subscribe(() -> show(viewModel.nowProperty().get()));
    beside(choice);

    view.setId("room-weights-picture");
    view.setSmooth(false);
    // Between two squares and on black alike.
    view.setPickOnBounds(true);
    view.setOnMouseMoved(this::point);
    view.setOnMouseExited(_ -> pointed.setText(""));
    view.setOnMouseClicked(this::pick);
    pointed.getStyleClass().add(Styles.TEXT_MUTED);
    numbers.getStyleClass().add("numbers");
    numbers.getChildren().addAll(largest, smallest, bias);
    VBox words = new VBox(numbers, pointed);
    words.getStyleClass().add("words");
    content.getStyleClass().add("weights");
    content.setPrefWrapLength(WIDTH);
    content.getChildren().addAll(view, words);
    getChildren().addAll(content, weightless);
    viewModel.nowProperty().subscribe(this::show);
  }

  private void show(@Nullable UnitNow now) {
    if (now == null) {
      return;
    }
    UnitWeights weights = now.weights();
    choice.setVisible(now.products() != null);
    shown(content, weights != null);
    shown(weightless, weights == null);
    if (weights == null) {
      shown = null;
      picture = null;
      weightless.setText(RoomText.weightless(now));
      return;
    }
    UnitWeights wanted = weights;
    if (products.isSelected() && now.products() != null) {
      wanted = now.products();
    }
    if (shown != null && wanted.sameAs(shown)) {
      return;
    }
    shown = wanted;
    largest.setText("Largest " + Numbers.signed(wanted.values()[wanted.largest()]));
    smallest.setText("Smallest " + Numbers.signed(wanted.values()[wanted.smallest()]));
    bias.setText("Bias " + Numbers.signed(wanted.bias()));
    paint(wanted);
    view.setAccessibleText(
        "Weights, orange positive, blue negative; "
            + largest.getText()
            + ", "
            + smallest.getText());
  }

  private void paint(UnitWeights weights) {
    WeightsPicture painted = WeightsPicture.of(weights, WIDTH, HEIGHT);
    picture = painted;
    // Beside a narrow picture one below the other, else in a line below it.
    numbers.setPrefWrapLength(painted.width() + WORDS > WIDTH ? WIDTH : WORDS);
    WritableImage image = view.getImage() instanceof WritableImage w ? w : null;
    if (image == null
        || (int) image.getWidth() != painted.width()
        || (int) image.getHeight() != painted.height()) {
      image = new WritableImage(painted.width(), painted.height());
      view.setImage(image);
    }
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            painted.width(),
            painted.height(),
            PixelFormat.getIntArgbPreInstance(),
            painted.argb(),
            0,
            painted.width());
  }

  private int index(MouseEvent event) {
    return picture == null ? -1 : picture.at(event.getX(), event.getY());
  }

  private void point(MouseEvent event) {
    UnitNow now = viewModel.nowProperty().get();
    int index = index(event);
    pointed.setText(
        now == null || shown == null || index < 0 ? "" : RoomText.weight(now.line(), shown, index));
  }

  private void pick(MouseEvent event) {
    UnitNow now = viewModel.nowProperty().get();
    int index = index(event);
    if (now != null && shown != null && !shown.filter() && index >= 0) {
      viewModel.pickSource(now, index);
    }
  }

  private static void shown(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
