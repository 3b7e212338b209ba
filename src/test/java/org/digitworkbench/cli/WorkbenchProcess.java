package org.digitworkbench.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.Workbench;

/** Starts the workbench as a user's shell does. */
final class WorkbenchProcess {

  private WorkbenchProcess() {}

  /**
   * With its home in the folder "home" and stderr in the file "err", as nobody reads that while the
   * process runs.
   */
  static Process start(Path folder, String... args) throws IOException {
    return start(folder, List.of(), args);
  }

  /**
   * @param options of the JVM, beside the usual ones
   */
  static Process start(Path folder, List<String> options, String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The options that the product is started with are those that this test was started with.
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option ->
            option.startsWith("--enable-native")
                || option.startsWith("--sun-misc")
                || option.startsWith("--module-path")
                || option.startsWith("--add-modules")
                || option.startsWith("-Dworkbench"))
        .forEach(command::add);
    command.addAll(options);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Workbench.class.getName()));
    command.addAll(List.of(args));
    command.add("--home=" + folder.resolve("home"));
    return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
  }
}
