package org.digitworkbench.bench;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.digitworkbench.app.Graphics;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.Home;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Runs a benchmark in the app image of Linux: with its runtime, its class path, its options of the
 * JVM and its cache of classes, and the benchmark's classes behind them.
 */
final class AppImage {

  static final String FOLDER = "target/dist/digit-workbench";

  private static final String CLASS_PATH = "app.classpath=";
  private static final String OPTION = "java-options=";

  private AppImage() {}

  /** The commands that can run there. */
  @Command(subcommands = {MemoryProbe.class, SoakProbe.class})
  static final class Commands {

    private Commands() {}

    public static void main(String[] args) {
      // As the workbench itself does.
      Locale.setDefault(Locale.US);
      System.setProperty("java.awt.headless", "true");
      System.exit(new CommandLine(new Commands()).execute(args));
    }
  }

  /**
   * @param arguments of one of the commands
   * @return its exit code
   * @throws WorkbenchException if there is no such image
   */
  static int run(Path image, List<String> arguments) throws IOException, InterruptedException {
    Path app = image.toAbsolutePath().normalize().resolve("lib/app");
    Path configuration = app.resolve("digit-workbench.cfg");
    if (!Files.isReadable(configuration)) {
      throw new WorkbenchException(
          "There is no app image in %s; \"mvn -Pdist package\" makes one.".formatted(image));
    }
    List<String> lines =
        Files.readAllLines(configuration).stream()
            .map(line -> line.replace("$APPDIR", app.toString()))
            .toList();
    List<String> command = new ArrayList<>();
    command.add(image.resolve("lib/runtime/bin/java").toString());
    command.addAll(after(OPTION, lines));
    List<String> classes = new ArrayList<>(after(CLASS_PATH, lines));
    classes.add(ownClasses().toString());
    command.addAll(List.of("-cp", String.join(":", classes), Commands.class.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /** Opens the window, there. */
  static ProbeWindow window() throws IOException, InterruptedException {
    Home home = ProbeWindow.newHome();
    Graphics.prepare();
    Display.start();
    return ProbeWindow.open(home, UnaryOperator.identity());
  }

  private static List<String> after(String key, List<String> lines) {
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()))
        .toList();
  }

  private static Path ownClasses() {
    try {
      return Path.of(
          Objects.requireNonNull(AppImage.class.getProtectionDomain().getCodeSource())
              .getLocation()
              .toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
