package org.digitworkbench.ui.plan;

import java.util.Locale;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Spread;
import org.digitworkbench.plan.GroupResult;
import org.digitworkbench.plan.PlanCsv;
import org.digitworkbench.plan.PlanResult;
import org.digitworkbench.plan.SweepSetting;
import org.digitworkbench.ui.saving.FileSaver;
import org.digitworkbench.ui.saving.PngPicture;
import org.digitworkbench.ui.saving.SaveButton;
import org.digitworkbench.ui.saving.SaveFormat;
import org.jspecify.annotations.Nullable;

/**
 * The final test accuracy by the setting that was swept: a point for each run, a line through the
 * means, a bar of one standard deviation to either side.
 */
public final class SweepChart extends BorderPane {

  private static final double CAP = 4;

  private final ReadOnlyObjectProperty<@Nullable PlanResult> result;
  private final Pane plot = new Pane();
  private final Label title = new Label();

  public SweepChart(ReadOnlyObjectProperty<@Nullable PlanResult> result, FileSaver saver) {
    this.result = result;
    setId("sweep-chart");
    getStyleClass().add("sweep-chart");
    getStylesheets()
        .add(Objects.requireNonNull(SweepChart.class.getResource("plan.css")).toExternalForm());
    title.getStyleClass().add("plan-chart-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    SaveButton save =
        new SaveButton(
            "The chart",
            "sweep",
            saver,
            SaveFormat.png(() -> PngPicture.snapshot(this, background())),
            SaveFormat.svg(() -> SweepSvg.of(Objects.requireNonNull(result.get()))),
            SaveFormat.csv(() -> PlanCsv.of(Objects.requireNonNull(result.get()))));
    save.setId("save-sweep-chart");
    HBox header = new HBox(title, space, save);
    header.getStyleClass().add("plan-chart-header");
    setTop(header);
    plot.setMinSize(200, 120);
    plot.setPrefSize(400, 240);
    setCenter(plot);
    setAccessibleText("Final test accuracy by the swept setting");
    result.subscribe(_ -> draw());
    plot.widthProperty().subscribe(_ -> draw());
    plot.heightProperty().subscribe(_ -> draw());
  }

  /** The surface that goes with the colour of the text. */
  private Color background() {
    return title.getTextFill() instanceof Color text && text.getBrightness() > 0.5
        ? Color.web("#0d1117")
        : Color.WHITE;
  }

  private void draw() {
    plot.getChildren().clear();
    PlanResult shown = result.get();
    SweepSetting setting = shown == null ? null : shown.plan().setting();
    if (shown == null || setting == null || plot.getWidth() < 80 || plot.getHeight() < 80) {
      return;
    }
    title.setText("Final test accuracy by " + setting.title().toLowerCase(Locale.ROOT));
    SweepScale at = new SweepScale(shown, plot.getWidth(), plot.getHeight());
    frame(at, shown, setting);
    Polyline means = styled(new Polyline(), "mean");
    for (int i : at.order()) {
      GroupResult group = shown.groups().get(i);
      if (!group.runs().isEmpty()) {
        Spread accuracy = group.accuracy().orElseThrow();
        double x = at.x(i);
        means.getPoints().addAll(x, at.y(accuracy.mean()));
        deviation(
            x,
            at.y(accuracy.mean() - accuracy.deviation()),
            at.y(accuracy.mean() + accuracy.deviation()));
        for (GroupResult.Complete run : group.runs()) {
          Circle point = styled(new Circle(x, at.y(run.testAccuracy()), 4), "run");
          Tooltip.install(
              point,
              new Tooltip("%s: %s".formatted(run.name(), Percent.measured(run.testAccuracy()))));
          add(point);
        }
      }
    }
    add(means);
    means.toBack();
  }

  private void frame(SweepScale at, PlanResult shown, SweepSetting setting) {
    for (double tick : at.ticks()) {
      add(styled(new Line(at.left(), at.y(tick), at.right(), at.y(tick)), "grid"));
      text(at.label(tick), at.left() - 8, at.y(tick), 1, VPos.CENTER);
    }
    for (int i : at.labelled()) {
      text(shown.groups().get(i).group().value(), at.x(i), at.bottom() + 6, 0.5, VPos.TOP);
    }
    text(setting.title(), (at.left() + at.right()) / 2, at.bottom() + 24, 0.5, VPos.TOP);
  }

  private void deviation(double x, double low, double high) {
    if (low - high >= 1) {
      add(styled(new Line(x, low, x, high), "deviation"));
      add(styled(new Line(x - CAP, low, x + CAP, low), "deviation"));
      add(styled(new Line(x - CAP, high, x + CAP, high), "deviation"));
    }
  }

  /**
   * @param anchor share of the text that is left of x
   */
  private void text(String content, double x, double y, double anchor, VPos origin) {
    Text text = styled(new Text(content), "tick");
    text.setTextOrigin(origin);
    text.setTextAlignment(TextAlignment.CENTER);
    add(text);
    text.applyCss();
    text.setX(Math.rint(x - anchor * text.getLayoutBounds().getWidth()));
    text.setY(Math.rint(y));
  }

  private void add(Node node) {
    plot.getChildren().add(node);
  }

  private static <N extends Node> N styled(N node, String styleClass) {
    node.getStyleClass().add(styleClass);
    return node;
  }
}
