package org.digitworkbench.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.RunColors;
import org.digitworkbench.engine.dl4j.Dl4jEngine;
import org.digitworkbench.ui.controls.RunPalette;
import org.digitworkbench.ui.models.ModelPicker;
import org.digitworkbench.ui.shell.ShellView.Companion;
import org.digitworkbench.ui.shell.ShellView.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ShellViewTest {

  private final ShellViewModel shell =
      new ShellViewModel(new ModelPicker(Classes::digits), Runnable::run);
  private final List<String> shown = new ArrayList<>();
  private final List<String> made = new ArrayList<>();
  private final SimpleBooleanProperty present = new SimpleBooleanProperty(true);

  @Start
  void start(Stage stage) {
    ExportViewModel export =
        new ExportViewModel(
            () -> new Dl4jEngine("test", Thread::new),
            "test",
            shell,
            _ -> {},
            Runnable::run,
            Runnable::run);
    Region cover = new Region();
    cover.setVisible(false);
    Companion companion =
        new Companion(new Region(), new SimpleBooleanProperty(), new Region(), cover);
    stage.setScene(
        new Scene(
            new ShellView(
                shell,
                export,
                new RunPalette(new RunColors(Map.of())),
                List.of(
                    page("a", new SimpleBooleanProperty(true)),
                    page("c", new SimpleBooleanProperty(true)),
                    page("b", present)),
                List.of(),
                new Region(),
                companion),
            1000,
            400));
    stage.show();
  }

  private Page page(String id, ObservableValue<Boolean> present) {
    return new Page(
        id,
        id,
        () -> {
          made.add(id);
          return new Label(id);
        },
        front -> shown.add(front ? "shown " + id : "hidden " + id),
        present);
  }

  @Test
  void aPageIsMadeWhenItIsFirstShownAndOnlyThen(FxRobot robot) {
    assertThat(made).containsExactly("a");
    robot.interact(() -> shell.pageProperty().set("c"));
    assertThat(robot.lookup("#tabs").queryAs(TabPane.class).getSelectionModel().getSelectedItem())
        .extracting(Tab::getContent)
        .isInstanceOf(Label.class);
    robot.interact(() -> shell.pageProperty().set("a"));
    robot.interact(() -> shell.pageProperty().set("c"));
    assertThat(made).containsExactly("a", "c");
  }

  @Test
  void aPageIsGoneToByItsIdAndNotWhileItIsAway(FxRobot robot) {
    TabPane tabs = robot.lookup("#tabs").queryAs(TabPane.class);
    assertThat(shell.pageProperty().get()).isEqualTo("a");
    robot.interact(() -> shell.pageProperty().set("c"));
    assertThat(tabs.getSelectionModel().getSelectedItem().getId()).isEqualTo("c");

    robot.interact(() -> present.set(false));
    assertThat(tabs.getTabs()).extracting(Tab::getId).containsExactly("a", "c");
    shown.clear();
    robot.interact(() -> shell.pageProperty().set("b"));
    assertThat(shell.pageProperty().get()).isEqualTo("c");
    assertThat(shown).isEmpty();

    robot.interact(() -> present.set(true));
    robot.interact(() -> shell.pageProperty().set("b"));
    assertThat(shown).containsExactly("hidden c", "shown b");
    robot.interact(() -> present.set(false));
    assertThat(shell.pageProperty().get()).as("its neighbour").isEqualTo("c");
  }
}
