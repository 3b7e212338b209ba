package org.digitworkbench;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.digitworkbench.app.Natives;
import org.digitworkbench.app.Services;
import org.digitworkbench.app.WorkbenchApp;
import org.digitworkbench.cli.CommandLineInterface;
import org.digitworkbench.cli.Rehearsal;
import org.digitworkbench.cli.WindowRequest;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.OperatingSystem;
import org.digitworkbench.store.Home;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

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
    // From the menu there are none, and nothing to understand.
    System.exit(
        args.length == 0
            ? openWindow(new WindowRequest(null, null, Rehearsal.NONE), out, err)
            : commands(out, err).run(args));
  }

  private static CommandLineInterface commands(PrintStream out, PrintStream err) {
    return new CommandLineInterface(
        Workbench::toolbox, request -> openWindow(request, out, err), Services.version(), out, err);
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

  private static int openWindow(WindowRequest request, PrintStream out, PrintStream err) {
    Home home = home(request.home());
    if (request.rehearsal() == Rehearsal.COMMANDS) {
      rehearseCommands(home, out, err);
      return 0;
    }
    if (!hasDisplay()) {
      err.println(
          "There is no display to open the window on; use the command line instead, --help lists its commands.");
      return 1;
    }
    List<String> parameters = new ArrayList<>(List.of("--home=" + home.folder()));
    if (request.model() != null) {
      parameters.add("--model=" + request.model().toAbsolutePath());
    }
    if (request.rehearsal() == Rehearsal.WINDOW) {
      parameters.add(WorkbenchApp.REHEARSE);
    }
    Natives.prepare();
    // It opens all jars, meanwhile JavaFX loads its natives.
    Thread.ofPlatform().daemon().start(() -> LoggerFactory.getLogger(Workbench.class));
    WorkbenchApp.open(parameters.toArray(String[]::new));
    return 0;
  }

  /** Runs commands, so that what they need is noted too. */
  private static void rehearseCommands(Home home, PrintStream out, PrintStream err) {
    String folder = home.folder().toString();
    Path picture = Services.in(home).assets().resolve("samples").resolve("7.png");
    for (String command : List.of("presets", "models", "--help", "--version")) {
      commands(out, err).run(command, "--home", folder);
    }
    commands(out, err).run("predict", picture.toString(), "--home", folder);
  }

  /** The home folder, where the log goes from now on: no logger may be made before. */
  private static Home home(@Nullable Path override) {
    Home home =
        Home.locate(
            override, System.getenv(), OperatingSystem.current(), System.getProperty("user.home"));
    System.setProperty(LOGS, home.logs().toString());
    return home;
  }

  private static Path log(Home home) {
    return home.logs().resolve("workbench.log");
  }

  /** Whether a window can be opened here. */
  public static boolean hasDisplay() {
    return hasDisplay(
        OperatingSystem.current(), System.getenv(), System.getProperty("glass.platform"));
  }

  /**
   * Only on Linux can a desktop be missing altogether; JavaFX would end with a stack trace there.
   *
   * @param platform of JavaFX, if one is asked for
   */
  static boolean hasDisplay(
      OperatingSystem system, Map<String, String> env, @Nullable String platform) {
    return system != OperatingSystem.LINUX
        || "Headless".equals(platform)
        || env.containsKey("DISPLAY")
        || env.containsKey("WAYLAND_DISPLAY");
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
