package org.digitworkbench.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class TipsTest {

  private static final long PATIENCE_SECONDS = 10;

  private Button button;

  @Start
  void start(Stage stage) {
    button = new Button("Clear");
    Tips.put(button, "Clear the sheet");
    assertThat(button.getTooltip()).isNull();
    stage.setScene(new Scene(new StackPane(button), 200, 100));
    stage.show();
  }

  @Test
  void theTipIsSeenWhenTheMouseRestsThere(FxRobot robot) throws Exception {
    assertThat(button.getAccessibleHelp()).isEqualTo("Clear the sheet");

    robot.moveTo(button).moveBy(2, 2);
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () ->
            Window.getWindows().stream()
                .anyMatch(window ->
                    window instanceof Tooltip tip && tip.getText().equals("Clear the sheet")));
  }
}
