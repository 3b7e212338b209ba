package org.digitworkbench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import org.digitworkbench.app.Graphics;
import org.digitworkbench.app.Services;
import org.digitworkbench.app.WorkbenchApp;
import org.digitworkbench.cli.CommandLineInterface;
import org.digitworkbench.cli.WindowRequest;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.store.Home;
import org.jspecify.annotations.Nullable;

/** Opens the window; with a command, runs the command line. */
public final class Workbench {

  /** System property that the logging configuration reads the log folder from. */
  private static final String LOGS = "workbench.logs";

  /** System property with the least level of the log that is shown on stderr. */
  private static final String CONSOLE = "workbench.console";

  private Workbench() {}

  public static void main(String[] args) {
    // All texts are English, so are their numbers.
    Locale.setDefault(Locale.US);
    // Pictures are read with java.desktop, which else looks for a display.
    System.setProperty("java.awt.headless", "true");
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    CommandLineInterface commands =
        new CommandLineInterface(
            Workbench::toolbox, request -> openWindow(request, err), Services.version(), out, err);
    System.exit(commands.run(args));
  }

  private static Toolbox toolbox(@Nullable Path override) {
    // A command that fails says so itself, in one sentence.
    System.setProperty(CONSOLE, "OFF");
    Home home = home(override);
    Services services = Services.in(home);
    return new Toolbox(
        home.folder(),
        services.assets(),
        log(home),
        services.engine(),
        services.trainer(),
        services.datasets(),
        services.models(),
        services.files(),
        services.runs(),
        services.drawings(),
        services.classroom(),
        services.evaluations());
  }

  private static int openWindow(WindowRequest request, PrintStream err) {
    Home home = home(request.home());
    if (!hasDisplay()) {
      err.println(
          "There is no display to open the window on; use the command line instead, --help lists its commands.");
      return 1;
    }
    List<String> parameters = new ArrayList<>(List.of("--home=" + home.folder()));
    if (request.model() != null) {
      parameters.add("--model=" + request.model().toAbsolutePath());
    }
    if (request.rehearsal()) {
      parameters.add(WorkbenchApp.REHEARSE);
    }
    Graphics.prepare();
    Application.launch(WorkbenchApp.class, parameters.toArray(String[]::new));
    return 0;
  }

  /** The home folder, where the log goes from now on: no logger may be made before. */
  private static Home home(@Nullable Path override) {
    Home home =
        Home.locate(
            override,
            System.getenv(),
            System.getProperty("os.name"),
            System.getProperty("user.home"));
    System.setProperty(LOGS, home.logs().toString());
    return home;
  }

  private static Path log(Home home) {
    return home.logs().resolve("workbench.log");
  }

  /**
   * Only on Linux can a desktop be missing altogether; JavaFX would end with a stack trace there.
   */
  public static boolean hasDisplay() {
    return !System.getProperty("os.name").equals("Linux")
        || "Headless".equals(System.getProperty("glass.platform"))
        || System.getenv("DISPLAY") != null
        || System.getenv("WAYLAND_DISPLAY") != null;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
