package org.digitworkbench.ui.help;

import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.digitworkbench.help.HelpPage;
import org.digitworkbench.ui.markdown.MarkdownNodes;
import org.jspecify.annotations.Nullable;

/** The pages of the help: their titles at the left, the text of the picked one beside. */
final class HelpPane extends BorderPane {

  private final ListView<HelpPage> titles = new ListView<>();
  private final VBox text = new VBox();
  private final ScrollPane scroll = new ScrollPane(text);

  HelpPane(List<HelpPage> pages) {
    setId("help");
    titles.setId("help-pages");
    titles.setAccessibleText("Pages of the help");
    titles.getItems().setAll(pages);
    titles.setCellFactory(_ -> new TitleCell());
    titles.getSelectionModel().selectedItemProperty().subscribe(this::turnTo);
    text.getStyleClass().add("help-text");
    scroll.setId("help-scroll");
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    setLeft(titles);
    setCenter(scroll);
  }

  /** Shows the page of that id, or the first one if there is none. */
  void show(String id) {
    titles.getItems().stream()
        .filter(page -> page.id().equals(id))
        .findFirst()
        .or(() -> titles.getItems().stream().findFirst())
        .ifPresent(titles.getSelectionModel()::select);
  }

  private void turnTo(@Nullable HelpPage page) {
    if (page != null) {
      text.getChildren().setAll(MarkdownNodes.of("# " + page.title()));
      text.getChildren().addAll(MarkdownNodes.of(page.text()));
      scroll.setVvalue(0);
    }
  }

  private static final class TitleCell extends ListCell<HelpPage> {

    @Override
    protected void updateItem(@Nullable HelpPage page, boolean empty) {
      super.updateItem(page, empty);
      setText(page == null ? "" : page.title());
    }
  }
}
