package org.digitworkbench.store;

import java.nio.file.Path;
import java.util.Map;
import org.digitworkbench.domain.OperatingSystem;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which the workbench keeps what belongs to the user. It need not exist yet.
 *
 * @param folder absolute
 */
public record Home(Path folder) {

  private static final String NAME = "Digit Workbench";

  public Home {
    folder = folder.toAbsolutePath().normalize();
  }

  /**
   * Where the platform keeps such data: {@code $XDG_DATA_HOME} or {@code $HOME/.local/share} on
   * Linux (XDG Base Directory Specification 0.8, which has relative paths ignored), {@code
   * ~/Library/Application Support} on macOS, {@code %LOCALAPPDATA%} on Windows.
   *
   * @param override the user's choice, which wins
   * @param env the environment, as of {@link System#getenv()}
   * @param system where that is
   * @param userHome the system property "user.home"
   */
  public static Home locate(
      @Nullable Path override, Map<String, String> env, OperatingSystem system, String userHome) {
    if (override != null) {
      return new Home(override);
    }
    Path user = Path.of(userHome);
    return new Home(
        switch (system) {
          case MAC -> user.resolve("Library").resolve("Application Support").resolve(NAME);
          case WINDOWS ->
              fromVariable(env, "LOCALAPPDATA", user.resolve("AppData").resolve("Local"))
                  .resolve(NAME);
          case LINUX, OTHER ->
              fromVariable(
                      env, "XDG_DATA_HOME", fromVariable(env, "HOME", user).resolve(".local/share"))
                  .resolve("digit-workbench");
        });
  }

  private static Path fromVariable(Map<String, String> env, String name, Path otherwise) {
    Path path = Path.of(env.getOrDefault(name, ""));
    return path.isAbsolute() ? path : otherwise;
  }

  /** The folder of the models that the user keeps. */
  public Path models() {
    return folder.resolve("models");
  }

  /** The folder of the run history. */
  public Path runs() {
    return folder.resolve("runs");
  }

  /** The folder of the presets that the user keeps. */
  public Path presets() {
    return folder.resolve("presets");
  }

  /** The folder of lessons of one's own. */
  public Path lessons() {
    return folder.resolve("lessons");
  }

  /** The file of the progress in the lessons. */
  public Path lessonProgress() {
    return folder.resolve("lessons.json");
  }

  /** The folder of what can be computed again. */
  public Path cache() {
    return folder.resolve("cache");
  }

  /** The folder of the log files. */
  public Path logs() {
    return folder.resolve("logs");
  }

  /** The file of the class's own drawings. */
  public Path drawings() {
    return folder.resolve("drawings.jsonl");
  }

  /** The folder of what is shared with a class. */
  public Path classroom() {
    return folder.resolve("class");
  }

  /** The file of the colours that runs have. */
  public Path colors() {
    return folder.resolve("colors.json");
  }

  /** The file of the window's settings. */
  public Path settings() {
    return folder.resolve("settings.json");
  }
}
