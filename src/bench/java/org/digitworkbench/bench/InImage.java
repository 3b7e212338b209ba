package org.digitworkbench.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.digitworkbench.store.Home;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Runs a benchmark in the app image: with its runtime, its class path, its options of the JVM and
 * its cache of classes, and the benchmark's classes behind them.
 */
final class InImage {

  static final String FOLDER = "target/dist/digit-workbench";

  /** Sets what the launcher, a script on Linux, exports; runs the rest. */
  private static final String AS_LAUNCHED = "eval \"$(grep -a '^export ' \"$0\")\"; exec \"$@\"";

  private InImage() {}

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
   * @throws org.digitworkbench.domain.WorkbenchException if there is no such image
   */
  static int run(Path image, List<String> arguments) throws IOException, InterruptedException {
    AppImage app = AppImage.in(image);
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", AS_LAUNCHED, app.launcher().toString()));
    command.addAll(app.command(StartProbe.classes(), Commands.class.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  /** Opens the window, there. */
  static ProbeWindow window() throws IOException, InterruptedException {
    Home home = ProbeWindow.newHome();
    Display.start();
    return ProbeWindow.open(home, UnaryOperator.identity());
  }
}
