package org.digitworkbench.ui.classroom;

import atlantafx.base.controls.Popover;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Below what the class has shared: how the folder is, and what is not shown of it. */
final class ClassFoot extends HBox {

  private static final double LIST_HEIGHT = 160;

  ClassFoot(ClassViewModel viewModel) {
    getStyleClass().add("class-foot");
    Label state =
        ClassHead.label(
            "class-state",
            viewModel.snapshotProperty().map(snapshot -> ClassText.quiet(snapshot.state())));
    getChildren().addAll(state, ClassHead.space(), leftOut(viewModel));
  }

  /** What was left out of the files of the class, and why. */
  private static Node leftOut(ClassViewModel viewModel) {
    Hyperlink link = new Hyperlink();
    link.setId("class-left-out");
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.setTooltip(new Tooltip("What is in the folder but not shown here, and why"));
    VBox list = new VBox(8);
    ScrollPane scroll = new ScrollPane(list);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.setFitToWidth(true);
    scroll.setPrefViewportHeight(LIST_HEIGHT);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    Popover popover = ClassHead.popover(new VBox(scroll), Popover.ArrowLocation.BOTTOM_RIGHT);
    link.setOnAction(_ -> popover.show(link));
    viewModel
        .snapshotProperty()
        .map(snapshot -> snapshot.leftOut())
        .subscribe(sentences -> {
          link.setText("%,d skipped".formatted(sentences.size()));
          link.setVisible(!sentences.isEmpty());
          list.getChildren().setAll(lines(sentences));
        });
    return link;
  }

  private static List<Label> lines(List<String> sentences) {
    return sentences.stream()
        .map(sentence -> {
          Label line = new Label(sentence);
          line.setWrapText(true);
          line.setMinHeight(USE_PREF_SIZE);
          return line;
        })
        .toList();
  }
}
