package org.digitworkbench.ui.shell;

import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.controlsfx.control.Notifications;

/**
 * A sentence in a corner of the screen, whatever window is in front. A click on it brings that of
 * the workbench to the front.
 */
public final class ScreenNotice {

  private static final Duration SHOWN = Duration.seconds(15);

  private ScreenNotice() {}

  /**
   * Shows it for a while.
   *
   * @param from what says it, in smaller letters
   */
  public static void show(Stage stage, String sentence, String from) {
    Label title = new Label(sentence);
    title.getStyleClass().add("notice-title");
    Label below = new Label(from);
    below.getStyleClass().add("notice-from");
    VBox card = new VBox(title, below);
    card.getStyleClass().add("screen-notice");
    // The window that it belongs to need not be one of the workbench's own look.
    card.getStylesheets()
        .add(Objects.requireNonNull(ScreenNotice.class.getResource("shell.css")).toExternalForm());
    Notifications.create()
        .graphic(card)
        .hideCloseButton()
        .hideAfter(SHOWN)
        .onAction(_ -> front(stage))
        .show();
  }

  private static void front(Stage stage) {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }
}
