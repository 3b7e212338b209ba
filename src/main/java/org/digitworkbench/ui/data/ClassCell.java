package org.digitworkbench.ui.data;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A class in the list of classes: its name, a bar as long as its share, its number of images. */
final class ClassCell extends ListCell<Integer> {

  private static final double BAR_WIDTH = 40;

  private final ObservableValue<@Nullable DataPage> page;
  private final Label name = new Label();
  private final Region bar = new Region();
  private final StackPane track = new StackPane(bar);
  private final Label count = new Label();
  private final HBox row = new HBox(8, name, track, count);

  ClassCell(ObservableValue<@Nullable DataPage> page) {
    this.page = page;
    getStyleClass().add("class-cell");
    name.setMaxWidth(Double.MAX_VALUE);
    name.setMinWidth(0);
    HBox.setHgrow(name, Priority.ALWAYS);
    bar.getStyleClass().add("bar");
    track.setAlignment(Pos.CENTER_LEFT);
    track.setMinWidth(BAR_WIDTH);
    track.setMaxWidth(BAR_WIDTH);
    count.getStyleClass().add("count");
    row.setAlignment(Pos.CENTER_LEFT);
    // Without it a long name would widen the list instead of being shortened.
    row.setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(@Nullable Integer label, boolean empty) {
    super.updateItem(label, empty);
    setGraphic(empty ? null : row);
    if (label == null || empty) {
      return;
    }
    DataPage shown = page.getValue();
    String title =
        label == DataPage.ALL
            ? "All"
            : shown == null
                ? Integer.toString(label)
                : DataPage.className(shown.classNames(), label);
    name.setText(title);
    count.setText(shown == null ? "" : "%,d".formatted(shown.count(label)));
    double width = shown == null ? 0 : Math.round(BAR_WIDTH * shown.share(label));
    bar.setMinWidth(width);
    bar.setMaxWidth(width);
    setAccessibleText("Class %s, %s images".formatted(title, count.getText()));
  }
}
