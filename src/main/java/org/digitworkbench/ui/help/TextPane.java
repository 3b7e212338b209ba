package org.digitworkbench.ui.help;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Some sentences, a longer text to be read and copied, and buttons. */
final class TextPane extends VBox {

  private final TextArea area;

  /**
   * @param buttons beside "Copy"
   */
  TextPane(String id, List<String> sentences, String text, Node... buttons) {
    setId(id);
    getStyleClass().add("text-pane");
    for (String sentence : sentences) {
      Label label = new Label(sentence);
      label.setWrapText(true);
      getChildren().add(label);
    }
    if (!sentences.isEmpty()) {
      getChildren().getFirst().getStyleClass().add("text-title");
    }
    area = area(text);
    area.setId(id + "-text");
    VBox.setVgrow(area, Priority.ALWAYS);
    Button copy = new Button("Copy");
    copy.setId(id + "-copy");
    copy.setOnAction(_ -> {
      copy(area.getText());
      copy.setText("Copied");
    });
    List<Node> row = new ArrayList<>(List.of(copy));
    row.addAll(List.of(buttons));
    HBox foot = new HBox(row.toArray(Node[]::new));
    foot.getStyleClass().add("text-buttons");
    getChildren().addAll(area, foot);
  }

  /** Shows the end of the text. */
  void scrollToEnd() {
    area.positionCaret(area.getLength());
    area.setScrollTop(Double.MAX_VALUE);
  }

  static TextArea area(String text) {
    TextArea area = new TextArea(text);
    area.setEditable(false);
    area.getStyleClass().add("plain-text");
    return area;
  }

  static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
