package org.digitworkbench.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.StrokeFitting;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drawings as pen strokes, one JSON object a line, as {@code predict --strokes} reads them: {@code
 * {"id", "writer", "label", "kind", "strokes": [[[x, y], ...], ...]}}.
 */
final class StrokeLines {

  /** Of drawings that are no digits. */
  static final int NONE = -1;

  private StrokeLines() {}

  /**
   * A drawing on the sheet.
   *
   * @param label 0 to 9, or {@link #NONE}
   * @param kind what it is, such as "letters"; may be empty
   */
  record Line(String writer, int label, String kind, Drawing drawing) {

    /**
     * Whether the writer is held out: half of all are, by the first bit of the SHA-256 of the name
     * in lower case, so that each stays on the same side whoever joins.
     */
    boolean isHeldOut() {
      try {
        byte[] name = writer.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.getInstance("SHA-256").digest(name)[0] < 0;
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every JDK has SHA-256", e);
      }
    }
  }

  static List<Line> read(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String text : Files.readAllLines(file)) {
      number++;
      if (text.isBlank()) {
        continue;
      }
      try {
        JsonNode node = JsonMapper.shared().readTree(text);
        JsonNode label = node.path("label");
        lines.add(
            new Line(
                node.path("writer").asString(""),
                label.isInt() && label.asInt() >= 0 && label.asInt() <= 9 ? label.asInt() : NONE,
                node.path("kind").asString(""),
                drawing(node.path("strokes"))));
      } catch (JacksonException e) {
        throw new WorkbenchException(
            "Line %d of %s is not JSON; put it right or take it out.".formatted(number, file), e);
      }
    }
    return lines;
  }

  private static Drawing drawing(JsonNode array) {
    List<List<Point>> strokes = new ArrayList<>();
    for (JsonNode stroke : array) {
      List<Point> points = new ArrayList<>();
      for (JsonNode point : stroke) {
        points.add(new Point(point.path(0).asDouble(), point.path(1).asDouble()));
      }
      if (!points.isEmpty()) {
        strokes.add(points);
      }
    }
    return strokes.isEmpty() ? Drawing.BLANK : StrokeFitting.fit(strokes);
  }
}
