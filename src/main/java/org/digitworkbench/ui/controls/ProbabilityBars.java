package org.digitworkbench.ui.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.domain.Prediction;
import org.jspecify.annotations.Nullable;

/**
 * The ten probabilities of a prediction as horizontal bars with percentages, the most probable one
 * emphasised; if wanted, those of a rival as a thinner bar below each. Without a prediction the
 * bars are empty and the numbers are dashes. The bars take their lengths at once: answers come
 * while the pen moves, and an animation would always be behind them.
 */
public final class ProbabilityBars extends GridPane {

  private static final PseudoClass WINNER = PseudoClass.getPseudoClass("winner");
  private static final String NONE = "–";
  private static final double FAINT = 0.5;

  private final ObjectProperty<@Nullable Prediction> prediction = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Prediction> rival = new SimpleObjectProperty<>();
  private final BooleanProperty rivalShown = new SimpleBooleanProperty();
  private final ObjectProperty<Color> color = new SimpleObjectProperty<>(Color.web("#0072B2"));
  private final ObjectProperty<Color> rivalColor = new SimpleObjectProperty<>(Color.web("#E69F00"));
  private final ObjectProperty<List<String>> classNames =
      new SimpleObjectProperty<>(ClassNames.DIGITS);
  private final List<Row> rows = new ArrayList<>();
  private final ColumnConstraints rivalColumn = width(72);

  public ProbabilityBars() {
    getStyleClass().add("probability-bars");
    getStylesheets().add(ControlStyles.SHEET);
    ColumnConstraints nameColumn = new ColumnConstraints();
    nameColumn.setMinWidth(Region.USE_PREF_SIZE);
    nameColumn.setHalignment(HPos.RIGHT);
    ColumnConstraints barColumn = new ColumnConstraints();
    barColumn.setHgrow(Priority.ALWAYS);
    barColumn.setFillWidth(true);
    getColumnConstraints().addAll(nameColumn, barColumn, width(72), rivalColumn);
    setHgap(8);
    for (int label = 0; label < NetworkSpec.CLASSES; label++) {
      Row row = new Row(label);
      rows.add(row);
      addRow(label, row.name, row.bars, row.percent, row.rivalPercent);
      RowConstraints height = new RowConstraints(16, 26, 40);
      height.setVgrow(Priority.SOMETIMES);
      getRowConstraints().add(height);
    }
    prediction.subscribe(this::show);
    rival.subscribe(this::show);
    color.subscribe(_ -> paint());
    rivalColor.subscribe(this::paint);
    rivalShown.subscribe(_ -> showRival());
    classNames.subscribe(names -> rows.forEach(row -> row.name.setText(names.get(row.label))));
  }

  public ObjectProperty<@Nullable Prediction> predictionProperty() {
    return prediction;
  }

  /** The other network's prediction; seen only while {@link #rivalShownProperty} is set. */
  public ObjectProperty<@Nullable Prediction> rivalProperty() {
    return rival;
  }

  /** Whether there is room for a rival, with a prediction or without. */
  public BooleanProperty rivalShownProperty() {
    return rivalShown;
  }

  public ObjectProperty<Color> colorProperty() {
    return color;
  }

  public ObjectProperty<Color> rivalColorProperty() {
    return rivalColor;
  }

  /** Names of the ten classes; "0" to "9" at first. */
  public ObjectProperty<List<String>> classNamesProperty() {
    return classNames;
  }

  private static ColumnConstraints width(double width) {
    ColumnConstraints column = new ColumnConstraints(width, width, width);
    column.setHalignment(HPos.RIGHT);
    return column;
  }

  private void show() {
    Prediction mine = prediction.get();
    Prediction other = rival.get();
    for (Row row : rows) {
      row.show(mine, other);
    }
    paint();
    setAccessibleText(
        mine == null
            ? "No prediction"
            : "Predicted "
                + classNames.get().get(mine.label())
                + ", "
                + Percent.probability(mine.confidence()));
  }

  private void showRival() {
    boolean shown = rivalShown.get();
    double width = shown ? 72 : 0;
    rivalColumn.setMinWidth(width);
    rivalColumn.setPrefWidth(width);
    rivalColumn.setMaxWidth(width);
    for (Row row : rows) {
      row.rivalBar.setVisible(shown);
      row.rivalBar.setManaged(shown);
      row.rivalPercent.setVisible(shown);
      row.rivalPercent.setManaged(shown);
    }
  }

  private void paint() {
    Prediction mine = prediction.get();
    for (Row row : rows) {
      boolean winner = mine != null && mine.label() == row.label;
      row.bar.setColor(winner ? color.get() : color.get().deriveColor(0, 1, 1, FAINT));
      row.rivalBar.setColor(rivalColor.get());
    }
  }

  /** The nodes of one class. */
  private static final class Row {

    private final int label;
    private final Label name = new Label();
    private final Bar bar = new Bar(12);
    private final Bar rivalBar = new Bar(4);
    private final VBox bars = new VBox(2, bar, rivalBar);
    private final Label percent = new Label(NONE);
    private final Label rivalPercent = new Label(NONE);

    Row(int label) {
      this.label = label;
      name.getStyleClass().add("class-name");
      percent.getStyleClass().add("percent");
      percent.setId("probability-" + label);
      rivalPercent.getStyleClass().addAll("percent", "rival");
      rivalPercent.setId("rival-probability-" + label);
      bars.setAlignment(Pos.CENTER_LEFT);
      bars.setFillWidth(true);
    }

    void show(@Nullable Prediction mine, @Nullable Prediction other) {
      boolean winner = mine != null && mine.label() == label;
      name.pseudoClassStateChanged(WINNER, winner);
      percent.pseudoClassStateChanged(WINNER, winner);
      rivalPercent.pseudoClassStateChanged(WINNER, other != null && other.label() == label);
      percent.setText(text(mine));
      rivalPercent.setText(text(other));
      bar.shareProperty().set(share(mine));
      rivalBar.shareProperty().set(share(other));
    }

    private double share(@Nullable Prediction of) {
      return of == null ? 0 : of.probability(label);
    }

    private String text(@Nullable Prediction of) {
      return of == null ? NONE : Percent.probability(of.probability(label));
    }
  }
}
