import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/**
 * Gives all jars below a folder the same time, in milliseconds since 1970. jpackage gives them that of the moment, and the JVM
 * takes a cache of classes only for jars with the times that it was made with.
 */
class FixTimes {

  public static void main(String[] arguments) throws IOException {
    FileTime time = FileTime.fromMillis(Long.parseLong(arguments[1]));
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
        Files.setLastModifiedTime(jar, time);
      }
    }
  }
}
