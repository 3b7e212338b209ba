package org.digitworkbench.ui.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.TextAlignment;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.inside.Unit;

/**
 * Names each layer right above it: where there is room with its shape, its activation and its
 * parameters, else with less; the rest is in a tooltip. A click leads to the layer.
 */
final class LayerStrip extends Pane {

  static final double HEIGHT = 52;

  private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

  /** About the width of a letter. */
  private static final double LETTER = 6.8;

  private final List<Name> names = new ArrayList<>();
  private final Consumer<Block> chosen;

  /**
   * @param chosen told which layer was clicked
   */
  LayerStrip(Consumer<Block> chosen) {
    this.chosen = chosen;
    getStyleClass().add("layer-strip");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    setMaxHeight(HEIGHT);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  /** Names the layers of another network. */
  void arrange(InsideLayout layout, List<LayerSummary> lines) {
    names.clear();
    for (Block block : layout.blocks()) {
      Name name = new Name(block, lines);
      name.label.setOnMouseClicked(_ -> chosen.accept(block));
      names.add(name);
    }
    getChildren().setAll(names.stream().map(name -> name.label).toList());
  }

  /** Says which layers have values that are no numbers. */
  void show(Sight sight, Camera camera) {
    boolean news = false;
    for (Name name : names) {
      int layer = name.block.layer();
      int before = name.broken;
      name.broken(layer == Unit.PIXELS ? 0 : UnitText.broken(sight.layers().get(layer)));
      news |= name.broken != before;
    }
    if (news) {
      place(camera);
    }
  }

  /** Moves the names to where the camera sees their layers. */
  void place(Camera camera) {
    for (int i = 0; i < names.size(); i++) {
      Box own = names.get(i).block.box();
      // Half of the way to the layers beside it.
      double left = i == 0 ? own.x() - 24 : (names.get(i - 1).block.box().right() + own.x()) / 2;
      double right =
          i == names.size() - 1
              ? own.right() + 24
              : (own.right() + names.get(i + 1).block.box().x()) / 2;
      double from = camera.screenX(left);
      double to = camera.screenX(right);
      // What reaches over the edge is named where it is seen.
      double shownFrom = Math.max(from, 0);
      double shownTo = Math.min(to, Math.max(getWidth(), 1));
      names.get(i).place(shownFrom, shownTo - shownFrom - 4);
    }
  }

  /** One layer's name. */
  private static final class Name {

    final Block block;
    final Label label = new Label();

    /** From the longest to the shortest. */
    private final List<String> texts;

    private final Tooltip tooltip;
    private final String sentence;
    private int broken;

    Name(Block block, List<LayerSummary> lines) {
      this.block = block;
      label.getStyleClass().add("layer-name");
      label.setAlignment(Pos.BOTTOM_CENTER);
      label.setTextAlignment(TextAlignment.CENTER);
      label.setTextOverrun(OverrunStyle.CLIP);
      label.setManaged(false);
      if (block.layer() == Unit.PIXELS) {
        texts = List.of("Pixels\n28 × 28\nwhat the network sees", "Pixels\n28 × 28", "0");
        sentence = "The drawing as the network sees it: 28 × 28 pixels.";
      } else {
        LayerSummary line = lines.get(block.layer());
        label.setId("layer-name-" + block.layer());
        sentence = UnitText.layer(block.layer() + 1, line);
        String full =
            UnitText.isDropout(line)
                ? line.title() + "\ninactive\noutside training"
                : UnitText.strip(line);
        texts =
            List.of(
                full,
                full.substring(0, full.lastIndexOf('\n')),
                UnitText.brief(line),
                Integer.toString(block.layer() + 1));
      }
      tooltip = new Tooltip(sentence);
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(320);
      label.setTooltip(tooltip);
    }

    void broken(int count) {
      if (count != broken) {
        broken = count;
        label.pseudoClassStateChanged(BROKEN, count > 0);
        tooltip.setText(
            count == 0
                ? sentence
                : "%s %,d of its values are not finite numbers.".formatted(sentence, count));
      }
    }

    void place(double x, double width) {
      label.setVisible(width > LETTER);
      if (width > LETTER) {
        String text = fitting(width);
        if (!text.equals(label.getText())) {
          label.setText(text);
        }
        // A number is never cut.
        double shown = Math.max(width, 3 * LETTER);
        label.resizeRelocate(Math.rint(x + 2 + (width - shown) / 2), 0, Math.rint(shown), HEIGHT);
      }
    }

    private String fitting(double width) {
      for (String text : broken == 0 ? texts : troubled()) {
        if (text.lines().mapToInt(String::length).max().orElse(0) * LETTER <= width) {
          return text;
        }
      }
      return texts.getLast();
    }

    private List<String> troubled() {
      String first = texts.getFirst().lines().findFirst().orElse("");
      String number = texts.getLast();
      return List.of(
          "%s\n%,d of %,d values\nare not finite".formatted(first, broken, block.shape().size()),
          "%s\ntoo large".formatted(number),
          number + "!");
    }
  }
}
