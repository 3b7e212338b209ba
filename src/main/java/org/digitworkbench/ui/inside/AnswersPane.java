package org.digitworkbench.ui.inside;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.digitworkbench.domain.NetworkSpec;

/** The ten answers: a row for each with its name, its probability as a bar and as a number. */
final class AnswersPane extends Pane {

  private static final PseudoClass BEHIND = PseudoClass.getPseudoClass("behind");
  private static final PseudoClass WINNER = PseudoClass.getPseudoClass("winner");
  private static final double GAP = 6;
  private static final double DIGIT = 12;
  private static final double NAME = 76;
  private static final double PERCENT = 64;
  private static final double PERCENT_BESIDE_NAME = 54;

  /** A shorter bar than this says nothing: it is then as wide as the row, behind the texts. */
  private static final double SHORTEST_BAR = 36;

  private final List<Label> names = new ArrayList<>();
  private final List<Region> bars = new ArrayList<>();
  private final List<Label> percents = new ArrayList<>();
  private final Scale scale = new Scale(1, 1);
  private double barWidth;
  private double barHeight;

  AnswersPane() {
    getStyleClass().add("answers");
    setMouseTransparent(true);
    setManaged(false);
    getTransforms().add(scale);
    for (int i = 0; i < NetworkSpec.CLASSES; i++) {
      Label name = new Label();
      Region bar = new Region();
      bar.getStyleClass().add("answer-bar");
      Label percent = new Label();
      percent.setAlignment(Pos.CENTER_RIGHT);
      names.add(name);
      bars.add(bar);
      percents.add(percent);
    }
    getChildren().addAll(bars);
    getChildren().addAll(names);
    getChildren().addAll(percents);
    // Each is given its place here; a new number then lays out no more than itself.
    getChildren().forEach(child -> child.setManaged(false));
  }

  /** Places the rows where the layout has them. */
  void arrange(Block block, List<String> classes) {
    Box box = block.box();
    double row = block.side();
    boolean digits = classes.stream().allMatch(name -> name.length() == 1);
    double largest = digits ? 14 : 11;
    double font = Math.clamp(Math.floor(row * 0.55), 9, box.width() < 140 ? 11 : largest);
    setStyle("-fx-font-size: %.0fpx;".formatted(font));
    double percentWidth = (digits ? PERCENT : PERCENT_BESIDE_NAME) * font / 12;
    double nameWidth = digits ? DIGIT : Math.min(NAME * font / 12, box.width() - percentWidth);
    double room = box.width() - nameWidth - percentWidth - 2 * GAP;
    boolean behind = room < SHORTEST_BAR;
    barWidth = behind ? box.width() : room;
    barHeight = Math.max(6, row - 6);
    for (int i = 0; i < NetworkSpec.CLASSES; i++) {
      double y = i * row;
      names.get(i).setText(classes.get(i));
      names.get(i).setAlignment(behind ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
      names.get(i).resizeRelocate(0, y, nameWidth, row);
      names.get(i).pseudoClassStateChanged(BEHIND, behind);
      bars.get(i).pseudoClassStateChanged(BEHIND, behind);
      bars.get(i).relocate(behind ? 0 : nameWidth + GAP, y + (row - barHeight) / 2);
      percents.get(i).resizeRelocate(box.width() - percentWidth, y, percentWidth, row);
    }
  }

  /** Writes what the network says. */
  void show(float[] probabilities, boolean drawn) {
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    for (int i = 0; i < NetworkSpec.CLASSES; i++) {
      float probability = probabilities[i];
      boolean number = Float.isFinite(probability);
      bars.get(i).resize(number ? Math.max(1, barWidth * probability) : 1, barHeight);
      percents.get(i).setText(number ? UnitText.percent(probability) : "?");
      boolean wins = drawn && number && i == best;
      names.get(i).pseudoClassStateChanged(WINNER, wins);
      bars.get(i).pseudoClassStateChanged(WINNER, wins);
      percents.get(i).pseudoClassStateChanged(WINNER, wins);
    }
  }

  /** Moves it to where the camera sees it. */
  void place(Block block, Camera camera) {
    scale.setX(camera.zoom());
    scale.setY(camera.zoom());
    setLayoutX(camera.screenX(block.box().x()));
    setLayoutY(camera.screenY(block.box().y()));
  }
}
