package org.digitworkbench.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.digitworkbench.domain.OperatingSystem;
import org.digitworkbench.domain.WorkbenchException;

/**
 * An app image of jpackage.
 *
 * @param launcher the program
 * @param java of its runtime
 * @param app the folder of its jars
 */
record AppImage(Path launcher, Path java, Path app) {

  private static final String NAME = "digit-workbench";
  private static final String CLASS_PATH = "app.classpath=";
  private static final String OPTION = "java-options=";

  /**
   * @throws WorkbenchException if there is none in the folder
   */
  static AppImage in(Path folder) {
    Path root = folder.toAbsolutePath();
    AppImage image =
        switch (OperatingSystem.current()) {
          case WINDOWS ->
              new AppImage(
                  root.resolve(NAME + ".exe"),
                  root.resolve("runtime/bin/java.exe"),
                  root.resolve("app"));
          case MAC ->
              new AppImage(
                  root.resolve("Contents/MacOS/" + NAME),
                  root.resolve("Contents/runtime/Contents/Home/bin/java"),
                  root.resolve("Contents/app"));
          default ->
              new AppImage(
                  root.resolve("bin/" + NAME),
                  root.resolve("lib/runtime/bin/java"),
                  root.resolve("lib/app"));
        };
    if (!Files.isExecutable(image.launcher) || !Files.isExecutable(image.java)) {
      throw new WorkbenchException(
          "There is no app image in %s; mvn -Pdist package builds one.".formatted(root));
    }
    return image;
  }

  /** A picture of a digit that came with it. */
  Path picture() {
    return app.resolve("assets").resolve("samples").resolve("7.png");
  }

  /** Starts a class of the benchmark with the jars and the options of the image. */
  List<String> command(Path classes, String main) throws IOException {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    command.addAll(configured(OPTION));
    List<String> path = new ArrayList<>(configured(CLASS_PATH));
    path.add(classes.toString());
    command.addAll(List.of("-cp", String.join(File.pathSeparator, path), main));
    return command;
  }

  private List<String> configured(String key) throws IOException {
    try (Stream<String> lines = Files.lines(app.resolve(NAME + ".cfg"))) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(key.length()).replace("$APPDIR", app.toString()))
          .toList();
    }
  }
}
