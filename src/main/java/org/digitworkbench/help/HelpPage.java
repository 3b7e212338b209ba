package org.digitworkbench.help;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A page of the help.
 *
 * @param id name of its file without number and ending, such as "train" of "2-train.md"
 * @param title its first line
 * @param text the rest, as Markdown
 */
public record HelpPage(String id, String title, String text) {

  /** Id of the page of the shortcuts. */
  public static final String SHORTCUTS = "shortcuts";

  /** Id of the page of what is new. */
  public static final String NEWS = "news";

  private static final Logger LOG = LoggerFactory.getLogger(HelpPage.class);

  /**
   * The pages of a folder in the order of their names, then what is new. One that cannot be read is
   * left out.
   */
  public static List<HelpPage> all(Path folder) {
    List<HelpPage> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".md")).sorted().toList()) {
        pages.add(of(file));
      }
    } catch (IOException e) {
      LOG.warn("Pages of the help cannot be read", e);
    }
    String changes = Shipped.changes();
    if (!changes.isEmpty()) {
      pages.add(new HelpPage(NEWS, "What’s new", changes));
    }
    return pages;
  }

  private static HelpPage of(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String id = name.substring(name.indexOf('-') + 1, name.length() - ".md".length());
    String text = Files.readString(file);
    int end = text.indexOf('\n');
    return new HelpPage(id, text.substring(1, end).strip(), text.substring(end + 1));
  }
}
