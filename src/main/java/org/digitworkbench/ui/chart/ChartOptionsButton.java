package org.digitworkbench.ui.chart;

import atlantafx.base.controls.Popover;
import atlantafx.base.theme.Styles;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.digitworkbench.ui.controls.KeyText;
import org.digitworkbench.ui.controls.Segments;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Opens the options of the charts. */
final class ChartOptionsButton extends Button {

  private static final double GAP = 8;
  private static final double WIDTH = 264;

  /** Decays of the smoothing, by position of its slider. */
  private static final List<Double> DECAYS =
      List.of(0.0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999);

  private final ChartSettings settings;
  private @Nullable Popover popover;

  ChartOptionsButton(ChartSettings settings) {
    super(null, new FontIcon(Feather.SLIDERS));
    this.settings = settings;
    String help = "Options of the charts: axes and smoothing";
    setTooltip(new Tooltip(help));
    setAccessibleText(help);
    getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, Styles.SMALL);
    setOnAction(_ -> open());
  }

  private void open() {
    Popover options = popover;
    if (options == null) {
      options = new Popover(content());
      options.setDetachable(false);
      options.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
      popover = options;
    }
    options.show(this);
  }

  private VBox content() {
    Label smoothing = new Label();
    smoothing.setMaxWidth(Double.MAX_VALUE);
    settings.smoothingProperty().subscribe(decay -> smoothing.setText(words(decay.doubleValue())));
    VBox content =
        new VBox(
            GAP,
            new HBox(GAP, middle(new Label("Horizontal")), units()),
            smoothing,
            slider(),
            option(
                "chart-log-loss",
                "Logarithmic loss",
                "Equal factors of the loss are equally far apart",
                settings.logLossProperty()),
            option(
                "chart-log-error",
                "Logarithmic error",
                "Accuracies of 90, 99 and 99.9 % are equally far apart",
                settings.logErrorProperty()),
            hints());
    content.setPadding(new Insets(2 * GAP));
    content.setPrefWidth(WIDTH + 4 * GAP);
    content.setId("chart-options");
    return content;
  }

  private static Label middle(Label label) {
    label.setMaxHeight(Double.MAX_VALUE);
    label.setAlignment(Pos.CENTER_LEFT);
    return label;
  }

  private static String words(double decay) {
    return decay == 0
        ? "Smoothing of the mini-batches: none"
        : "Smoothing: over about %,d mini-batches".formatted(Math.round(1 / (1 - decay)));
  }

  private SegmentedButton units() {
    SegmentedButton choice = new SegmentedButton();
    choice.getButtons().addAll(Arrays.stream(ChartUnit.values()).map(this::unit).toList());
    Segments.keepOne(choice);
    return choice;
  }

  private ToggleButton unit(ChartUnit unit) {
    ToggleButton button = new ToggleButton(unit.title());
    button.setId("chart-unit-" + unit.name().toLowerCase(java.util.Locale.ROOT));
    button.setTooltip(
        new Tooltip(
            switch (unit) {
              case EPOCHS -> "Passes over the training images";
              case STEPS -> "Mini-batches";
              case SECONDS -> "Seconds of training, without the evaluations";
            }));
    settings.unitProperty().subscribe(chosen -> button.setSelected(chosen == unit));
    button.setOnAction(_ -> settings.unitProperty().set(unit));
    return button;
  }

  private Slider slider() {
    Slider slider = new Slider(0, DECAYS.size() - 1.0, 0);
    slider.setId("chart-smoothing");
    slider.setBlockIncrement(1);
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setAccessibleText("Smoothing of the mini-batches");
    slider.setTooltip(
        new Tooltip("Exponential moving average of the mini-batches, over their values"));
    settings
        .smoothingProperty()
        .subscribe(decay -> slider.setValue(Math.max(0, DECAYS.indexOf(decay.doubleValue()))));
    slider
        .valueProperty()
        .subscribe(value ->
            settings.smoothingProperty().set(DECAYS.get((int) Math.round(value.doubleValue()))));
    return slider;
  }

  private static CheckBox option(String id, String text, String help, BooleanProperty property) {
    CheckBox box = new CheckBox(text);
    box.setId(id);
    box.setTooltip(new Tooltip(help));
    box.setAccessibleHelp(help);
    box.selectedProperty().bindBidirectional(property);
    return box;
  }

  private static Node hints() {
    Label hints =
        new Label(
            KeyText.of(
                "Wheel or + and −: zoom, with Ctrl vertically. Drag: zoom into a box. Shift and "
                    + "drag, the right button or arrows: move. Double click or Home: show all."));
    hints.setWrapText(true);
    hints.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
    hints.setMinHeight(USE_PREF_SIZE);
    return hints;
  }
}
