package org.digitworkbench.ui.inside.room;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What is known of the picked unit, in a column that scrolls. */
public final class RoomView extends StackPane {

  private final RoomViewModel viewModel;
  private final ScrollPane scroll = new ScrollPane();
  private final Label hint = new Label();
  private final Label title = new Label();
  private final Label layer = Section.words("room-layer");
  private final Label value = Section.words("room-value");
  private final ImagesPane most;
  private final ImagesPane least;
  private final Label counted = Section.words("room-counted");
  private final SilencePane silence;
  private final ClassStrips classes = new ClassStrips();
  private final MakingPane making;

  public RoomView(RoomViewModel viewModel) {
    this.viewModel = viewModel;
    getStyleClass().add("room-view");
    getStylesheets()
        .add(Objects.requireNonNull(RoomView.class.getResource("room.css")).toExternalForm());
    setMinSize(0, 0);
    setPrefHeight(0);
    most = new ImagesPane("Excite it most", "room-most", viewModel::draw);
    least = new ImagesPane("Excite it least", "room-least", viewModel::draw);
    silence = new SilencePane(viewModel);
    making = new MakingPane(viewModel);

    value.getStyleClass().add("value");
    title.setId("room-title");
    title.getStyleClass().addAll(Styles.TEXT_BOLD, "title");
    layer.getStyleClass().add(Styles.TEXT_MUTED);
    counted.getStyleClass().add(Styles.TEXT_MUTED);
    Label trouble = Section.words("room-trouble");
    trouble.textProperty().bind(viewModel.troubleProperty());
    trouble.managedProperty().bind(viewModel.troubleProperty().isNotEmpty());
    HBox ends = new HBox(most, least);
    ends.getStyleClass().add("ends");
    VBox images = new VBox(new VBox(8, counted, ends), silence, classes);
    images.getStyleClass().add("content");
    images.visibleProperty().bind(viewModel.troubleProperty().isEmpty());
    images.managedProperty().bind(images.visibleProperty());
    VBox head = new VBox(title, layer, value);
    head.getStyleClass().add("unit");
    VBox content = new VBox(new WeightsPane(viewModel), trouble, images, making);
    content.getStyleClass().addAll("content", "whole");
    scroll.setId("room-scroll");
    scroll.setContent(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    hint.setId("room-hint");
    hint.getStyleClass().addAll(Styles.TEXT_MUTED, "hint");
    hint.setWrapText(true);
    hint.textProperty().bind(viewModel.hintProperty());
    hint.visibleProperty().bind(viewModel.hintProperty().isNotEmpty());
    // The scroll bar is at the same place for another unit, and what it is stays in sight.
    VBox room = new VBox(head, scroll);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    room.visibleProperty().bind(viewModel.hintProperty().isEmpty());
    getChildren().addAll(hint, room);

    viewModel.nowProperty().subscribe(this::showNow);
    viewModel.readingProperty().subscribe(() -> showNow(viewModel.nowProperty().get()));
    viewModel.studiedProperty().subscribe(this::showStudied);
    viewModel.making().madeProperty().subscribe(this::showMade);
  }

  private void showNow(@Nullable UnitNow now) {
    if (now != null) {
      title.setText(RoomText.title(now));
      layer.setText(RoomText.layer(now));
      String reading = viewModel.readingProperty().get();
      value.setText(
          reading.isEmpty()
              ? RoomText.now(now, viewModel.known())
              : RoomText.now(now, null) + "\n" + reading);
    }
    classes.setNow(now == null || !now.drawn() ? Float.NaN : now.counted());
  }

  private void showStudied(@Nullable Studied studied) {
    most.show(studied, studied == null ? List.of() : studied.unit().most());
    least.show(studied, studied == null ? List.of() : studied.unit().least());
    counted.setText(studied == null ? "" : RoomText.counted(studied));
    silence.show(studied);
    classes.show(studied);
    showNow(viewModel.nowProperty().get());
    showMade(viewModel.making().madeProperty().get());
  }

  private void showMade(@Nullable Excited made) {
    UnitNow now = viewModel.nowProperty().get();
    making.show(made, now != null && now.isLogit(), viewModel.known());
  }
}
