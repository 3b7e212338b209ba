package org.digitworkbench.ui.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.evaluation.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * The ten probabilities of one image over the epochs, as lines: the true class in green, what the
 * network answers instead in red, the others grey. Names stand at the right for the classes that
 * have a tenth or more at the end.
 */
final class HistoryChart extends Region {

  private static final PseudoClass TRUE = PseudoClass.getPseudoClass("true");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final double LEFT = 40;
  private static final double BOTTOM = 20;
  private static final double TOP = 8;
  private static final double NAMED = 0.1;

  private final List<Polyline> lines = new ArrayList<>();
  private final List<Label> names = new ArrayList<>();
  private final List<Line> grid = List.of(line("grid"), line("grid"), line("grid"));
  private final List<Label> percents = List.of(tick("0 %"), tick("50 %"), tick("100 %"));
  private final Label first = tick("");
  private final Label last = tick("");
  private final Line now = line("now");

  private @Nullable History history;

  /**
   * What is shown.
   *
   * @param epoch after which the network is shown now
   */
  record History(
      Timeline timeline, int index, int truth, int predicted, int epoch, List<String> names) {}

  HistoryChart() {
    getStyleClass().add("history-chart");
    getChildren().addAll(grid);
    getChildren().addAll(percents);
    getChildren().addAll(now, first, last);
    for (int label = 0; label < NetworkSpec.CLASSES; label++) {
      Polyline line = new Polyline();
      line.getStyleClass().add("history-line");
      line.setManaged(false);
      lines.add(line);
      Label name = tick("");
      name.getStyleClass().add("history-name");
      names.add(name);
    }
    getChildren().addAll(lines);
    getChildren().addAll(names);
    setMinSize(160, 64);
    setPrefSize(240, 128);
  }

  void show(@Nullable History shown) {
    history = shown;
    if (shown != null) {
      for (int label = 0; label < lines.size(); label++) {
        boolean wrong = label == shown.predicted() && label != shown.truth();
        for (var node : List.of(lines.get(label), names.get(label))) {
          node.pseudoClassStateChanged(TRUE, label == shown.truth());
          node.pseudoClassStateChanged(WRONG, wrong);
        }
        names.get(label).setText(shown.names().get(label));
      }
      lines.get(shown.predicted()).toFront();
      lines.get(shown.truth()).toFront();
      setAccessibleText(sentence(shown));
    }
    requestLayout();
  }

  /** What the true class had at first and has at last. */
  private static String sentence(History shown) {
    Timeline timeline = shown.timeline();
    if (timeline.moments().isEmpty()) {
      return "No epochs yet";
    }
    return String.format(
        Locale.ROOT,
        "Probability of %s: %s after epoch %d, %s after epoch %d",
        shown.names().get(shown.truth()),
        Percent.probability(
            timeline.moments().getFirst().said().probability(shown.index(), shown.truth())),
        timeline.moments().getFirst().epoch(),
        Percent.probability(
            timeline.moments().getLast().said().probability(shown.index(), shown.truth())),
        timeline.moments().getLast().epoch());
  }

  @Override
  protected void layoutChildren() {
    double right = names.stream().mapToDouble(name -> name.prefWidth(-1)).max().orElse(0) + 8;
    double width = Math.max(1, getWidth() - LEFT - right);
    double height = Math.max(1, getHeight() - TOP - BOTTOM);
    for (int i = 0; i < grid.size(); i++) {
      double y = snapPositionY(TOP + height * (2 - i) / 2) + 0.5;
      place(grid.get(i), LEFT, y, LEFT + width, y);
      Label percent = percents.get(i);
      percent.autosize();
      percent.relocate(LEFT - 6 - percent.getWidth(), y - percent.getHeight() / 2);
    }
    History shown = history;
    List<Integer> epochs = shown == null ? List.of() : shown.timeline().epochs();
    boolean drawn = !epochs.isEmpty();
    lines.forEach(line -> line.setVisible(drawn));
    now.setVisible(shown != null && epochs.contains(shown.epoch()));
    names.forEach(name -> name.setVisible(false));
    first.setText(drawn ? "after epoch " + epochs.getFirst() : "");
    last.setText(drawn && epochs.size() > 1 ? "" + epochs.getLast() : "");
    first.autosize();
    last.autosize();
    first.relocate(LEFT, TOP + height + 2);
    last.relocate(LEFT + width - last.getWidth(), TOP + height + 2);
    if (shown != null && drawn) {
      draw(shown, epochs, width, height);
    }
  }

  private void draw(History shown, List<Integer> epochs, double width, double height) {
    double from = epochs.getFirst();
    double span = Math.max(1, epochs.getLast() - from);
    for (int label = 0; label < lines.size(); label++) {
      List<Double> points = new ArrayList<>();
      for (int i = 0; i < epochs.size(); i++) {
        float share = shown.timeline().moments().get(i).said().probability(shown.index(), label);
        points.add(LEFT + width * (epochs.get(i) - from) / span);
        points.add(TOP + height * (1 - share));
      }
      lines.get(label).getPoints().setAll(points);
      double end = points.getLast();
      Label name = names.get(label);
      name.autosize();
      name.relocate(LEFT + width + 6, end - name.getHeight() / 2);
      name.setVisible(end <= TOP + height * (1 - NAMED) || label == shown.truth());
    }
    double x = snapPositionX(LEFT + width * (shown.epoch() - from) / span) + 0.5;
    place(now, x, TOP, x, TOP + height);
  }

  private static void place(Line line, double x1, double y1, double x2, double y2) {
    line.setStartX(x1);
    line.setStartY(y1);
    line.setEndX(x2);
    line.setEndY(y2);
  }

  private static Line line(String style) {
    Line line = new Line();
    line.getStyleClass().add(style);
    line.setManaged(false);
    return line;
  }

  private static Label tick(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("tick");
    label.setManaged(false);
    return label;
  }
}
