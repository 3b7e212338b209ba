package org.digitworkbench.ui.breaking;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.util.StringConverter;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.robustness.Attack.Method;
import org.digitworkbench.robustness.Attacked;
import org.digitworkbench.robustness.Norm;
import org.digitworkbench.ui.breaking.SmallestViewModel.Sentence;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.tiles.DigitTile;
import org.jspecify.annotations.Nullable;

/** The drawing, the change and the result beside each other, a slider, and who gives in when. */
final class SmallestPane extends VBox {

  private static final int PIXEL = 3;

  /** Where there is little height. */
  private static final int SMALL_PIXEL = 2;

  private static final String NOTE = "Found along the gradient; a smaller change may exist.";

  private final SmallestViewModel model;
  private final RunPalette palette;
  private final DigitTile before = new DigitTile(PIXEL * DigitImage.SIDE);
  private final ChangeTile change = new ChangeTile(PIXEL);
  private final DigitTile after = new DigitTile(PIXEL * DigitImage.SIDE);
  private final Label beforeText = caption("break-before");
  private final Label changeText = caption("break-change");
  private final Label afterText = caption("break-after");
  private final Label size = new Label();
  private final VBox sentences = new VBox();
  private final Label note = small(new Label(NOTE));
  private final List<Label> signs = List.of(sign("+"), sign("="));
  private final ComboBox<Integer> targets = new ComboBox<>();
  private List<String> names = ClassNames.DIGITS;

  SmallestPane(SmallestViewModel model, RunPalette palette) {
    this.model = model;
    this.palette = palette;
    getStyleClass().add("smallest-pane");
    visibleProperty().bind(model.brokenProperty().map(Objects::nonNull).orElse(false));
    sentences.setId("break-sentences");
    sentences.getStyleClass().add("sentences");
    note.setMinHeight(USE_PREF_SIZE);
    note.setWrapText(true);
    note.managedProperty().bind(note.visibleProperty());
    setLow(false);
    getChildren().addAll(choices(), tiles(), slider(), sentences, note);
    model.brokenProperty().subscribe(this::show);
    model.stopProperty().subscribe(_ -> showStop());
    model.sentencesProperty().subscribe(_ -> showSentences());
    model.stateProperty().subscribe(_ -> showSentences());
  }

  /** Whether there is little height: then the tiles are smaller, and the note is a tooltip. */
  void setLow(boolean low) {
    int pixel = low ? SMALL_PIXEL : PIXEL;
    double side = (double) pixel * DigitImage.SIDE;
    before.setSide(side);
    change.setFactor(pixel);
    after.setSide(side);
    signs.forEach(sign -> sign.setMinHeight(side));
    note.setVisible(!low);
    size.setTooltip(low ? wide(NOTE) : null);
    showStop();
  }

  private Node choices() {
    targets.setId("break-target");
    targets.setTooltip(new Tooltip("What the network should say"));
    targets.setAccessibleText("What the network should say");
    targets.setConverter(new TargetText());
    targets.setItems(
        FXCollections.observableArrayList(
            IntStream.range(SmallestViewModel.ANYTHING_ELSE, NetworkSpec.CLASSES)
                .boxed()
                .toList()));
    targets.setValue(model.targetProperty().get());
    targets.valueProperty().subscribe(one -> model.targetProperty().set(one));
    ComboBox<Norm> norms =
        choice(
            "break-norm",
            "What is kept small: the largest change of a pixel (L-infinity), or the change of "
                + "all pixels together (L2)",
            List.of(Norm.values()),
            Norm::title);
    norms.valueProperty().bindBidirectional(model.normProperty());
    ComboBox<Method> methods =
        choice(
            "break-method",
            "How the gradient is followed: in one step (FGSM), or in 20 small steps (projected "
                + "gradient)",
            List.of(Method.values()),
            Method::title);
    methods.valueProperty().bindBidirectional(model.methodProperty());
    HBox row = new HBox(targets, norms, methods);
    row.getStyleClass().add("choices");
    row.setAlignment(Pos.CENTER_LEFT);
    for (ComboBox<?> box : List.of(targets, norms, methods)) {
      box.setMinWidth(0);
      box.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(box, Priority.ALWAYS);
    }
    return row;
  }

  private static <T> ComboBox<T> choice(
      String id, String tooltip, List<T> values, Function<T, String> title) {
    ComboBox<T> box = new ComboBox<>(FXCollections.observableArrayList(values));
    box.setId(id);
    box.setTooltip(wide(tooltip));
    box.setAccessibleText(tooltip);
    box.setConverter(new Titles<>(title));
    return box;
  }

  private static Tooltip wide(String text) {
    Tooltip tooltip = new Tooltip(text);
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(320);
    return tooltip;
  }

  private Node tiles() {
    before.setAccessibleText("The drawing");
    after.setAccessibleText("The changed drawing");
    change.setAccessibleText("The change, magnified: more ink in orange, less in blue");
    Tooltip.install(change, new Tooltip("The change, magnified: more ink orange, less ink blue"));
    Button put = new Button("Put it on\nthe sheet");
    put.setId("break-put");
    put.setTooltip(
        wide(
            "The changed image becomes the drawing, with the steps below switched off, so that "
                + "the network sees it as it is. Switching them on again often undoes the attack."));
    put.setMinWidth(USE_PREF_SIZE);
    put.setOnAction(_ -> model.putOnSheet());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row =
        new HBox(
            captioned(before, beforeText),
            signs.getFirst(),
            captioned(change, changeText),
            signs.getLast(),
            captioned(after, afterText),
            space,
            put);
    row.getStyleClass().add("tiles");
    return row;
  }

  private static Node captioned(Region tile, Label text) {
    VBox box = new VBox(tile, text);
    box.getStyleClass().add("captioned");
    box.setAlignment(Pos.TOP_CENTER);
    box.setMinWidth(PIXEL * DigitImage.SIDE);
    box.setMaxWidth(PIXEL * DigitImage.SIDE);
    return box;
  }

  private static Label sign(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("sign");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private Node slider() {
    Slider slider = new Slider(0, SmallestViewModel.STOPS, model.stopProperty().get());
    slider.setId("break-size");
    slider.setAccessibleText("Size of the change");
    slider.setTooltip(
        new Tooltip("Size of the change; in the middle, the smallest that flips the answer"));
    slider.setBlockIncrement(1);
    slider.valueProperty().subscribe(v -> model.stopProperty().set(Math.round(v.floatValue())));
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider.setMinWidth(80);
    small(size).setId("break-size-text");
    size.setMinWidth(232);
    HBox row = new HBox(slider, size);
    row.getStyleClass().add("slider-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void show(@Nullable Broken shown) {
    if (shown == null) {
      return;
    }
    if (!shown.classes().names().equals(names)) {
      names = shown.classes().names();
      // The converter is asked anew for a value that is set anew.
      Integer value = targets.getValue();
      targets.setConverter(new TargetText());
      targets.setValue(value);
    }
    before.setImage(shown.before().image());
    beforeText.setText(AttackText.answer(shown.before().prediction(), shown.classes()));
    showStop();
  }

  private void showStop() {
    Broken shown = model.brokenProperty().get();
    Attacked now = model.shown();
    if (shown == null || now == null) {
      return;
    }
    double times = change.show(shown.before().image(), now.image());
    changeText.setText(times == 0 ? "no change" : String.format(Locale.ROOT, "× %.0f", times));
    after.setImage(now.image());
    afterText.setText(AttackText.answer(now.prediction(), shown.classes()));
    size.setText(AttackText.caption(shown.norm(), now.size(), shown.before().image()));
  }

  private void showSentences() {
    List<Node> lines = new ArrayList<>();
    for (Sentence sentence : model.sentencesProperty().get()) {
      Label line = new Label(sentence.text(), new Circle(5, palette.color(sentence.name())));
      line.setWrapText(true);
      line.setMinHeight(USE_PREF_SIZE);
      lines.add(line);
    }
    if (!model.stateProperty().get().isEmpty()) {
      lines.add(small(new Label(model.stateProperty().get())));
    }
    sentences.getChildren().setAll(lines);
  }

  private static Label caption(String id) {
    Label label = small(new Label());
    label.setId(id);
    label.setMaxWidth(Double.MAX_VALUE);
    label.setAlignment(Pos.CENTER);
    return label;
  }

  private static Label small(Label label) {
    label.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
    return label;
  }

  /** "Make it a 9", or another answer. */
  private final class TargetText extends StringConverter<Integer> {

    @Override
    public String toString(@Nullable Integer label) {
      return label == null || label == SmallestViewModel.ANYTHING_ELSE
          ? "Make it another"
          : "Make it " + ClassNames.withArticle(names.get(label));
    }

    @Override
    public Integer fromString(String text) {
      throw new UnsupportedOperationException("not editable");
    }
  }

  /** Values by their titles. */
  private static final class Titles<T> extends StringConverter<T> {

    private final Function<T, String> title;

    Titles(Function<T, String> title) {
      this.title = title;
    }

    @Override
    public String toString(@Nullable T value) {
      return value == null ? "" : title.apply(value);
    }

    @Override
    public T fromString(String text) {
      throw new UnsupportedOperationException("not editable");
    }
  }
}
