package org.digitworkbench.app;

import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Application;
import javafx.stage.Stage;
import org.digitworkbench.store.Home;

/** The JavaFX application. Its parameter {@code --home=FOLDER} names the user's data folder. */
public final class WorkbenchApp extends Application {

  @Override
  public void start(Stage stage) {
    String home = Objects.requireNonNull(getParameters().getNamed().get("home"), "--home");
    Services services = Services.forWindow(new Home(Path.of(home)));
    new WorkbenchWindow(services, stage, getHostServices()::showDocument).show();
  }
}
