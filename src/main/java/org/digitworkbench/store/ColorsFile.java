package org.digitworkbench.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.digitworkbench.domain.Ids;
import org.digitworkbench.domain.WorkbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The colours of groups of runs by their ids, as "#rrggbb", so that they are the same the next
 * time. The newest {@value #MAX_GROUPS} are kept. They are worth no error: what cannot be read or
 * written is passed over. Safe for any thread.
 */
public final class ColorsFile {

  private static final Logger LOG = LoggerFactory.getLogger(ColorsFile.class);

  static final int MAX_GROUPS = 2000;
  private static final int MAX_FILE_BYTES = 500_000;

  record Group(String id, String color) {
    boolean isValid() {
      return Ids.isId(id) && color.matches("#[0-9A-Fa-f]{6}");
    }
  }

  /**
   * @param groups the newest last
   */
  record Colors(List<Group> groups) {
    Colors {
      groups = List.copyOf(groups);
    }
  }

  private final Path file;
  private final AtomicFiles files = new AtomicFiles();
  private final Documents<Colors> documents =
      new Documents<>(Json.strict(), Colors.class, "digit-workbench-colors", 1);

  public ColorsFile(Path file) {
    this.file = file;
  }

  /** The colours, the newest last; none if there is no file or it is damaged. */
  public synchronized Map<String, String> load() {
    Map<String, String> colors = new LinkedHashMap<>();
    if (Files.exists(file)) {
      String subject = "The file of colours " + file;
      try {
        documents.read(BoundedFiles.read(file, MAX_FILE_BYTES, subject), subject).groups().stream()
            .filter(Group::isValid)
            .forEach(group -> colors.put(group.id(), group.color()));
      } catch (WorkbenchException e) {
        LOG.warn("Starting without saved colours: {}", e.getMessage(), e);
      }
    }
    return colors;
  }

  /** Adds these to the file, or leaves it as it was. */
  public synchronized void keep(Map<String, String> colors) {
    Map<String, String> all = load();
    all.keySet().removeAll(colors.keySet());
    all.putAll(colors);
    byte[] json =
        documents.toBytes(
            new Colors(
                all.entrySet().stream()
                    .skip(Math.max(0, all.size() - MAX_GROUPS))
                    .map(entry -> new Group(entry.getKey(), entry.getValue()))
                    .toList()));
    try {
      files.write(file, "The colours", out -> out.write(json));
    } catch (WorkbenchException e) {
      LOG.warn("The colours of the runs were not saved", e);
    }
  }
}
