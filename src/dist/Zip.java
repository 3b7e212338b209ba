import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Packs a folder into a zip, with what may be executed and with the times of the files in UTC. Most tools write only local
 * times, and the JVM takes a cache of classes only for jars with the times that it was made with: unpacked in another time
 * zone, the app image would start without it.
 */
class Zip {

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    Path file = Path.of(arguments[1]).toAbsolutePath();
    Map<String, String> options = Map.of("create", "true", "enablePosixFileAttributes", "true");
    Files.deleteIfExists(file);
    try (FileSystem zip = FileSystems.newFileSystem(file, options);
        Stream<Path> files = Files.walk(folder)) {
      for (Path one : files.toList()) {
        Path packed = zip.getPath(folder.getParent().relativize(one).toString().replace('\\', '/'));
        boolean enter = Files.isDirectory(one) || Files.isExecutable(one);
        if (Files.isDirectory(one)) {
          Files.createDirectory(packed);
        } else {
          Files.copy(one, packed);
        }
        Files.setLastModifiedTime(packed, Files.getLastModifiedTime(one));
        Files.setPosixFilePermissions(
            packed, PosixFilePermissions.fromString(enter ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
  }
}
