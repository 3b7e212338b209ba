package org.digitworkbench.ui.shell;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Running work and the newest sentence on the left, the engine and its memory on the right. */
final class StatusBar extends HBox {

  StatusBar(ShellViewModel viewModel) {
    getStyleClass().add("status-bar");
    Label work = new Label();
    work.setId("status-work");
    work.textProperty().bind(viewModel.workProperty());
    Label message = new Label();
    message.setId("status-message");
    message.getStyleClass().add("status-message");
    message.textProperty().bind(viewModel.messageProperty());
    Label notice = new Label();
    notice.setId("status-notice");
    notice.textProperty().bind(viewModel.noticeProperty());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Label engine = new Label();
    engine.setId("status-engine");
    engine.setMinWidth(Region.USE_PREF_SIZE);
    engine.textProperty().bind(viewModel.engineProperty());
    getChildren().addAll(work, message, notice, spring, engine, memory(viewModel));
  }

  /** As wide as its longest text, so that the digits can change without moving the rest. */
  private static Label memory(ShellViewModel viewModel) {
    Label memory = new Label();
    memory.setId("status-memory");
    memory.getStyleClass().add("status-memory");
    memory.textProperty().bind(viewModel.memoryProperty());
    Tooltip detail = new Tooltip();
    detail.textProperty().bind(viewModel.memoryDetailProperty());
    memory.setTooltip(detail);
    memory.accessibleHelpProperty().bind(viewModel.memoryDetailProperty());
    return memory;
  }
}
