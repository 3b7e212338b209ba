package org.digitworkbench.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javafx.application.Application;
import javafx.stage.Stage;
import org.digitworkbench.store.Home;

/**
 * The JavaFX application. Its parameter {@code --home=FOLDER} names the user's data folder, {@code
 * --model=FILE} a network to begin with; with {@link #REHEARSE} the window goes through its tabs by
 * itself and closes.
 */
public final class WorkbenchApp extends Application {

  /** A parameter, for the build of the app image. */
  public static final String REHEARSE = "--rehearse";

  /**
   * Opens the window and waits until it is closed; after {@link Natives#prepare}.
   *
   * @param parameters as above
   */
  public static void open(String... parameters) {
    // The first call of a native function takes a while.
    Thread.ofPlatform().daemon().start(new QuietCompiler()::giveWay);
    Application.launch(WorkbenchApp.class, parameters);
  }

  @Override
  public void start(Stage stage) {
    Map<String, String> named = getParameters().getNamed();
    String home = Objects.requireNonNull(named.get("home"), "--home");
    String model = named.get("model");
    Services services = Services.forWindow(new Home(Path.of(home)));
    WorkbenchWindow window = new WorkbenchWindow(services, stage, getHostServices()::showDocument);
    Thread.setDefaultUncaughtExceptionHandler(window::problem);
    window.show(model == null ? null : Path.of(model));
    if (getParameters().getUnnamed().contains(REHEARSE)) {
      window.rehearse();
    }
  }
}
