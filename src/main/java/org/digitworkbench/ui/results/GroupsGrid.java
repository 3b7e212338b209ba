package org.digitworkbench.ui.results;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.digitworkbench.domain.Agreement.Group;
import org.digitworkbench.domain.Percent;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.results.Comparison.Part;
import org.jspecify.annotations.Nullable;

/**
 * How many images both networks, one of them, or none reads right: rows are the picked network's,
 * columns its rival's. A click on a number shows its images.
 */
final class GroupsGrid extends GridPane {

  private static final double HEADER = 96;

  private final RunPalette palette;
  private final List<Tile> tiles = new ArrayList<>();
  private final List<Label> rows = List.of(new Label(), new Label());
  private final List<Label> columns = List.of(new Label(), new Label());

  GroupsGrid(NetworksViewModel viewModel, RunPalette palette) {
    this.palette = palette;
    getStyleClass().add("groups");
    ColumnConstraints header = new ColumnConstraints(HEADER, HEADER, HEADER);
    ColumnConstraints wide = new ColumnConstraints(120, 160, Double.MAX_VALUE);
    wide.setHgrow(Priority.ALWAYS);
    wide.setHalignment(HPos.CENTER);
    getColumnConstraints().addAll(header, wide, wide);
    add(columns.get(0), 1, 0);
    add(columns.get(1), 2, 0);
    add(rows.get(0), 0, 1);
    add(rows.get(1), 0, 2);
    // A long name shall not cut off whether it is right.
    for (List<Label> headers : List.of(rows, columns)) {
      for (Label name : headers) {
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
      }
    }
    tile(viewModel, Group.BOTH, "networks-both", 1, 1);
    tile(viewModel, Group.ONLY_FIRST, "networks-only-first", 2, 1);
    tile(viewModel, Group.ONLY_SECOND, "networks-only-second", 1, 2);
    tile(viewModel, Group.NEITHER, "networks-neither", 2, 2);
    viewModel.comparisonProperty().subscribe(this::show);
    viewModel.pickedProperty().subscribe(part -> tiles.forEach(tile -> tile.mark(part)));
  }

  private void tile(NetworksViewModel viewModel, Group group, String id, int column, int row) {
    Tile tile = new Tile(new Part(group, Part.ALL));
    tile.setId(id);
    tile.setOnAction(_ -> viewModel.pick(tile.part));
    tiles.add(tile);
    add(tile, column, row);
  }

  private void show(@Nullable Comparison shown) {
    if (shown != null) {
      Color own = palette.color(shown.own().name());
      name(rows.get(0), shown.first() + " right", own);
      name(rows.get(1), shown.first() + " wrong", own);
      Color rival = palette.color(shown.rival().name());
      name(columns.get(0), shown.second() + " right", rival);
      name(columns.get(1), shown.second() + " wrong", rival);
      tiles.forEach(tile -> tile.show(shown));
    }
  }

  private static void name(Label header, String text, Color color) {
    header.setText(text);
    header.setTooltip(new Tooltip(text));
    header.setGraphic(new Circle(4, color));
  }

  private static final class Tile extends Button {

    private static final double HEIGHT = 96;
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");

    private final Part part;
    private final Label number = new Label();
    private final Label caption = new Label();
    private final Tooltip tooltip = new Tooltip();

    Tile(Part part) {
      this.part = part;
      getStyleClass().add("group");
      number.getStyleClass().add("group-count");
      caption.getStyleClass().add("stat-title");
      VBox box = new VBox(number, caption);
      box.setAlignment(Pos.CENTER);
      setGraphic(box);
      setPrefHeight(HEIGHT);
      setMaxWidth(Double.MAX_VALUE);
      setTooltip(tooltip);
    }

    void show(Comparison shown) {
      Group group = part.group();
      if (group == null) {
        return;
      }
      int count = shown.agreement().count(group);
      number.setText(ResultsText.count(count));
      caption.setText(Percent.measured(shown.agreement().share(group)));
      String sentence = shown.title(part, count);
      tooltip.setText(sentence);
      setAccessibleText(sentence);
    }

    void mark(@Nullable Part picked) {
      pseudoClassStateChanged(PICKED, part.equals(picked));
    }
  }
}
