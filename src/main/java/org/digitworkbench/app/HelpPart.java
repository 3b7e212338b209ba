package org.digitworkbench.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javafx.stage.Stage;
import org.digitworkbench.help.Problem;
import org.digitworkbench.store.Home;
import org.digitworkbench.ui.help.HelpMenu;
import org.digitworkbench.ui.help.HelpWindows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The help of the window, and what it says when something goes wrong. */
final class HelpPart {

  private static final Logger LOG = LoggerFactory.getLogger(HelpPart.class);

  private final WindowParts parts;
  private final HelpWindows windows;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  HelpPart(WindowParts parts, Stage stage) {
    this.parts = parts;
    Path assets = parts.services().assets();
    windows =
        new HelpWindows(
            stage,
            new HelpWindows.Places(
                assets.resolve("help"),
                parts.services().home().logs().resolve("workbench.log"),
                assets.resolve("datasets").resolve("README.md"),
                folders(parts.services().home())),
            () -> parts.shell().pageProperty().get().replaceFirst("^tab-", ""),
            this::versions,
            parts.browser(),
            parts.threads().keeping(),
            parts.fx());
  }

  /** The menu of the header. */
  HelpMenu menu() {
    return new HelpMenu(windows);
  }

  /**
   * Says what happened, and keeps it in the log; for any thread. The same error again opens no
   * window again, which might never end.
   */
  void problem(Thread thread, Throwable error) {
    if (!told.add(Problem.kind(error))) {
      LOG.error("Again on the thread {}: {}", thread.getName(), error.toString());
      parts.say("The same error has happened again; the log has the details.");
      return;
    }
    LOG.error("Not expected on the thread {}", thread.getName(), error);
    parts
        .fx()
        .execute(() ->
            windows.show(
                versions -> Problem.of(thread, error, versions, System.getProperty("user.home"))));
  }

  private Map<String, String> versions() {
    BuildInfo build = BuildInfo.read();
    Map<String, String> versions = new LinkedHashMap<>();
    versions.put("Digit Workbench", build.version());
    versions.put("DL4J and ND4J", build.dl4j());
    versions.put("Engine", parts.shell().engineProperty().get());
    versions.put("Java", "%s (%s)".formatted(Runtime.version(), System.getProperty("java.vendor")));
    versions.put("JavaFX", System.getProperty("javafx.runtime.version", "unknown"));
    versions.put(
        "System",
        "%s %s, %s"
            .formatted(
                System.getProperty("os.name"),
                System.getProperty("os.version"),
                System.getProperty("os.arch")));
    return versions;
  }

  private static Map<String, Path> folders(Home home) {
    Map<String, Path> folders = new LinkedHashMap<>();
    folders.put("Home", home.folder());
    folders.put("Models", home.models());
    folders.put("Runs", home.runs());
    folders.put("Drawings", home.drawings());
    folders.put("Logs", home.logs());
    return folders;
  }
}
