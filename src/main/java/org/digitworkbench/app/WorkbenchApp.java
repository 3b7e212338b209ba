package org.digitworkbench.app;

import java.nio.file.Path;
import java.util.Map;
import javafx.application.Application;
import javafx.stage.Stage;
import org.digitworkbench.store.Home;
import org.jspecify.annotations.Nullable;

/** The JavaFX application. Its one parameter, {@code --home=FOLDER}, is optional. */
public final class WorkbenchApp extends Application {

  @Override
  public void start(Stage stage) {
    String home = getParameters().getNamed().get("home");
    new WorkbenchWindow(Services.in(home(home)), stage).show();
  }

  /** The user's data folder, or the one that was asked for. */
  public static Home home(@Nullable String override) {
    Map<String, String> env = System.getenv();
    return Home.locate(
        override == null ? null : Path.of(override),
        env,
        System.getProperty("os.name"),
        System.getProperty("user.home"));
  }
}
