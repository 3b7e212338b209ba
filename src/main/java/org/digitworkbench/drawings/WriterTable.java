package org.digitworkbench.drawings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who drew what and when, beside exported images: lines of an image's name or number, the writer
 * and the time, with tabs between, which no name has. A table that is missing or damaged costs the
 * names and nothing else.
 */
final class WriterTable {

  private static final Logger LOG = LoggerFactory.getLogger(WriterTable.class);
  private static final int MAX_BYTES = 64 << 20;
  private static final String HEADER = "image\twriter\ttime\n";

  /** A line of the table. */
  record Entry(String writer, @Nullable Instant time) {}

  private final Map<String, Entry> entries = new HashMap<>();

  private WriterTable() {}

  static WriterTable read(Path file) {
    WriterTable table = new WriterTable();
    if (Files.isRegularFile(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8).lines().forEach(table::add);
      } catch (IOException e) {
        LOG.warn("The table of writers {} cannot be read", file, e);
      }
    }
    return table;
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length == 3) {
      entries.put(cells[0], new Entry(WriterName.of(cells[1]), time(cells[2])));
    }
  }

  private static @Nullable Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  @Nullable Entry find(String image) {
    return entries.get(image);
  }

  /** The text of a table of these drawings by their names in the same order. */
  static byte[] write(Iterable<KeptDrawing> drawings, Iterable<String> names) {
    StringBuilder text = new StringBuilder(HEADER);
    var name = names.iterator();
    for (KeptDrawing drawing : drawings) {
      text.append(name.next()).append('\t').append(drawing.writer()).append('\t');
      text.append(drawing.time()).append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
