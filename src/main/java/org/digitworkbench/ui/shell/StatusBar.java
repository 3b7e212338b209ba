package org.digitworkbench.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.digitworkbench.ui.controls.WorkBar;
import org.digitworkbench.ui.fx.Work;

/** Running work and the newest sentence on the left, the engine and its memory on the right. */
final class StatusBar extends HBox {

  StatusBar(ShellViewModel viewModel) {
    getStyleClass().add("status-bar");
    Label work = sentence("status-work", viewModel.workProperty());
    // A long message gives way, not the time left.
    work.setMinWidth(Region.USE_PREF_SIZE);
    Label message = sentence("status-message", viewModel.messageProperty());
    message.getStyleClass().add("status-message");
    Label notice = sentence("status-notice", viewModel.noticeProperty());
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    Label engine = new Label();
    engine.setId("status-engine");
    engine.setMinWidth(Region.USE_PREF_SIZE);
    engine.textProperty().bind(viewModel.engineProperty());
    getChildren()
        .addAll(
            work, saving(viewModel.saving()), message, notice, spring, engine, memory(viewModel));
  }

  private static WorkBar saving(Work work) {
    WorkBar bar =
        new WorkBar("status-saving", "what is saved", work, "Cancel it; nothing of it is kept");
    bar.cancel().getStyleClass().add(Styles.SMALL);
    return bar;
  }

  /**
   * Takes room only while there is something to say; what is cut off can be read in the tooltip.
   */
  private static Label sentence(String id, ObservableStringValue text) {
    Label label = new Label();
    label.setId(id);
    label.textProperty().bind(text);
    label.managedProperty().bind(Bindings.isNotEmpty(text));
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(text);
    label.setTooltip(whole);
    return label;
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
