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
  private static final double FULL = 112;
  private static final double SHORT = 44;

  private final List<Name> names = new ArrayList<>();
  private final Consumer<Block> chosen;

  /** How much of a name there is room for. */
  private enum Room {
    FULL,
    SHORT,
    NUMBER
  }

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
  void show(Sight sight) {
    for (Name name : names) {
      int layer = name.block.layer();
      name.broken(layer == Unit.PIXELS ? 0 : UnitText.broken(sight.layers().get(layer)));
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
    private final String full;
    private final String brief;
    private final String number;
    private final Tooltip tooltip;
    private final String sentence;
    private Room room = Room.FULL;
    private int broken;

    Name(Block block, List<LayerSummary> lines) {
      this.block = block;
      label.getStyleClass().add("layer-name");
      label.setAlignment(Pos.BOTTOM_CENTER);
      label.setTextAlignment(TextAlignment.CENTER);
      label.setTextOverrun(OverrunStyle.ELLIPSIS);
      label.setManaged(false);
      if (block.layer() == Unit.PIXELS) {
        full = "Pixels\n28 × 28\nwhat the network sees";
        brief = "Pixels\n28 × 28";
        number = "0";
        sentence = "The drawing as the network sees it: 28 × 28 pixels.";
      } else {
        LayerSummary line = lines.get(block.layer());
        label.setId("layer-name-" + block.layer());
        number = Integer.toString(block.layer() + 1);
        sentence = UnitText.layer(block.layer() + 1, line);
        if (UnitText.isDropout(line)) {
          full = line.title() + "\ndoes nothing\noutside of training";
          brief = "Dropout\noff";
        } else {
          full = UnitText.strip(line);
          brief = UnitText.brief(line);
        }
      }
      label.setText(full);
      tooltip = new Tooltip(sentence);
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(320);
      label.setTooltip(tooltip);
    }

    void broken(int count) {
      if (count != broken) {
        broken = count;
        label.pseudoClassStateChanged(BROKEN, count > 0);
        tooltip.setText(count == 0 ? sentence : sentence + " " + trouble());
        write();
      }
    }

    private String trouble() {
      return "%,d of its values are no finite numbers.".formatted(broken);
    }

    void place(double x, double width) {
      label.setVisible(width > 6);
      if (width <= 6) {
        return;
      }
      Room now = width >= LayerStrip.FULL ? Room.FULL : width >= SHORT ? Room.SHORT : Room.NUMBER;
      if (now != room) {
        room = now;
        write();
      }
      label.resizeRelocate(Math.rint(x + 2), 0, Math.rint(width), HEIGHT);
    }

    private void write() {
      String text =
          switch (room) {
            case FULL -> full;
            case SHORT -> brief;
            case NUMBER -> number;
          };
      String line = text.lines().findFirst().orElse("");
      label.setText(
          broken == 0
              ? text
              : switch (room) {
                case FULL ->
                    "%s\n%,d of %,d values\nare no numbers"
                        .formatted(line, broken, block.shape().size());
                case SHORT -> line + "\ntoo large";
                case NUMBER -> number + "!";
              });
    }
  }
}
