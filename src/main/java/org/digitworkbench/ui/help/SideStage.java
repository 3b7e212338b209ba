package org.digitworkbench.ui.help;

import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A window beside the main one, which Esc closes. */
final class SideStage {

  private SideStage() {}

  static Stage of(Window owner, String title, Parent content, double width, double height) {
    content.getStyleClass().add("help");
    content
        .getStylesheets()
        .add(Objects.requireNonNull(SideStage.class.getResource("help.css")).toExternalForm());
    Scene scene = new Scene(content, width, height);
    Stage stage = new Stage();
    // Before a list or a text takes it for itself.
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            stage.close();
          }
        });
    stage.initOwner(owner);
    stage.setTitle(title);
    stage.setScene(scene);
    if (owner instanceof Stage main) {
      stage.getIcons().setAll(main.getIcons());
    }
    return stage;
  }
}
