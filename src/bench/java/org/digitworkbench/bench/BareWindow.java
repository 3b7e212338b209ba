package org.digitworkbench.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least that JavaFX can show, as large as the workbench. */
public final class BareWindow extends Application {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  public static void main(String[] args) {
    launch(BareWindow.class, args);
  }

  @Override
  public void start(Stage stage) {
    stage.setScene(new Scene(new StackPane(new Label("Bare")), WIDTH, HEIGHT));
    stage.show();
  }
}
