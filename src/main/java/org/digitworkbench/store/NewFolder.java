package org.digitworkbench.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.UUID;
import org.digitworkbench.domain.WorkbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes folders whole or not at all: into a hidden one beside, which takes its name when all is in
 * it.
 */
public final class NewFolder {

  private static final Logger LOG = LoggerFactory.getLogger(NewFolder.class);

  private NewFolder() {}

  /** What is to be in the folder. */
  @FunctionalInterface
  public interface Content {
    /** Writes all files into a folder that is there and empty. */
    void writeTo(Path folder) throws IOException;
  }

  /** A name in that folder which nothing has: "name", "name-2" and so on. */
  public static Path free(Path parent, String name) {
    Path free = parent.resolve(name);
    for (int i = 2; Files.exists(free); i++) {
      free = parent.resolve(name + "-" + i);
    }
    return free;
  }

  /**
   * Writes a folder.
   *
   * @param folder new or empty
   * @param what what is written, as it stands in a sentence, such as "drawings"
   * @throws WorkbenchException if something is in the folder, or if it cannot be written; nothing
   *     is left behind then, as after an exception of {@code content}
   */
  public static void write(Path folder, String what, Content content) {
    Path target = folder.toAbsolutePath().normalize();
    requireFree(target, what);
    Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      Files.createDirectories(temporary);
      content.writeTo(temporary);
      Files.deleteIfExists(target);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (RuntimeException e) {
      delete(temporary);
      throw e;
    } catch (IOException e) {
      delete(temporary);
      throw new WorkbenchException(
          "The %s could not be written to %s (%s); choose another folder."
              .formatted(what, target, e.getMessage()),
          e);
    }
  }

  private static void requireFree(Path target, String what) {
    if (!Files.exists(target)) {
      return;
    }
    boolean free = false;
    if (Files.isDirectory(target)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(target)) {
        free = !entries.iterator().hasNext();
      } catch (IOException e) {
        LOG.debug("Cannot look into {}", target, e);
      }
    }
    if (!free) {
      throw new WorkbenchException(
          "%s is not an empty folder; name a new one for the %s.".formatted(target, what));
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      LOG.warn("Cannot delete {}", folder, e);
    }
  }
}
