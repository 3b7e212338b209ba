package org.digitworkbench.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.digitworkbench.help.HelpPage;
import org.digitworkbench.help.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class HelpWindowsTest {

  private final List<String> opened = new ArrayList<>();
  private Path folder = Path.of("");
  private final List<HelpWindows> made = new ArrayList<>();

  @Start
  void start(Stage stage) throws IOException {
    folder = Files.createTempDirectory("help");
    Files.writeString(folder.resolve("workbench.log"), "it began\nit ended");
    HelpWindows windows =
        new HelpWindows(
            stage,
            places(),
            () -> "runs",
            () -> Map.of("Java", "25"),
            opened::add,
            Runnable::run,
            Runnable::run);
    made.add(windows);
    stage.setScene(new Scene(new StackPane(new HelpMenu(windows)), 400, 300));
    stage.show();
  }

  private HelpWindows windows() {
    return made.getFirst();
  }

  private HelpWindows.Places places() {
    return new HelpWindows.Places(
        Path.of("assets/help"),
        folder.resolve("workbench.log"),
        Path.of("assets/datasets/README.md"),
        Map.of("Home", folder));
  }

  @Test
  void theHelpOpensAtThePageOfTheTabAndEscClosesIt(FxRobot robot) {
    robot.interact(windows()::showHelp);
    ListView<HelpPage> pages = robot.lookup("#help-pages").queryListView();
    assertThat(pages.getSelectionModel().getSelectedItem().id()).isEqualTo("runs");
    robot.interact(() -> windows().show(HelpPage.SHORTCUTS));
    assertThat(pages.getSelectionModel().getSelectedItem().id()).isEqualTo("shortcuts");
    assertThat(Window.getWindows()).hasSize(2);
    robot.push(KeyCode.ESCAPE);
    assertThat(Window.getWindows()).hasSize(1);
  }

  @Test
  void foldersAreOpenedAndTheirPathsCopied(FxRobot robot) {
    robot.interact(windows()::showAbout);
    robot.interact(robot.lookup("Open").queryAs(Button.class)::fire);
    assertThat(opened).containsExactly(folder.toUri().toString());
    robot.interact(robot.lookup("Copy path").queryAs(Button.class)::fire);
    robot.interact(
        () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(folder.toString()));
  }

  @Test
  void theLogIsAClickAway(FxRobot robot) {
    robot.interact(windows()::showLog);
    assertThat(robot.lookup("#log-text").queryAs(TextArea.class).getText())
        .isEqualTo("it began\nit ended");
  }

  @Test
  void anErrorIsToldOnceWithATextToCopy(FxRobot robot) {
    for (String message : List.of("first", "second")) {
      robot.interact(() ->
          windows()
              .show(versions ->
                  Problem.of(
                      Thread.currentThread(), new IllegalStateException(message), versions, "/x")));
    }
    assertThat(Window.getWindows()).hasSize(2);
    assertThat(robot.lookup("#problem .label").queryAllAs(Label.class))
        .extracting(Label::getText)
        .anyMatch(text -> text.contains("are kept. You can go on"));
    robot.interact(robot.lookup("#problem-copy").queryAs(Button.class)::fire);
    robot.interact(
        () -> assertThat(Clipboard.getSystemClipboard().getString()).contains("Java: 25", "first"));
    robot.interact(robot.lookup("#problem-close").queryAs(Button.class)::fire);
    assertThat(Window.getWindows()).hasSize(1);
  }
}
