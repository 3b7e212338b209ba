package org.digitworkbench.cli.models;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Point;
import org.digitworkbench.ink.StrokeFitting;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a file of drawings as pen strokes, one JSON object a line: {@code {"id", "label",
 * "strokes": [[[x, y], ...], ...]}}, y growing downward. The file is not trusted: it is read line
 * by line, and lines, strokes, points and numbers have limits.
 */
public final class StrokeFile {

  private static final long MAX_BYTES = 256L << 20;
  private static final int MAX_LINE = 1 << 20;
  private static final int MAX_STROKES = 500;
  private static final int MAX_POINTS = 20_000;
  private static final double MAX_COORDINATE = 100_000;
  private static final int MAX_ID = 200;

  /**
   * A line of the file.
   *
   * @param id as the file has it, or the number of the line
   * @param label the true digit, if the file tells it
   * @param drawing fitted to the canvas
   */
  public record Entry(String id, @Nullable Integer label, Drawing drawing) {}

  private final Path file;
  private final JsonMapper mapper = JsonMapper.shared();

  public StrokeFile(Path file) {
    this.file = file;
  }

  /**
   * Hands over the drawings, one after the other.
   *
   * @throws WorkbenchException at the first line that is none, or if the file cannot be read
   */
  public void forEach(Consumer<Entry> consumer) {
    if (!Files.isRegularFile(file)) {
      throw new WorkbenchException(
          "There is no file of strokes %s; check its name.".formatted(file));
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      if (Files.size(file) > MAX_BYTES) {
        throw new WorkbenchException(
            "%s is larger than %d MB; split it.".formatted(file, MAX_BYTES >> 20));
      }
      int number = 0;
      String line = nextLine(in, 1);
      while (line != null) {
        number++;
        if (!line.isBlank()) {
          consumer.accept(entry(line, number));
        }
        line = nextLine(in, number + 1);
      }
    } catch (IOException e) {
      throw new WorkbenchException(
          "%s cannot be read; check that you may open it.".formatted(file), e);
    }
  }

  private @Nullable String nextLine(InputStream in, int number) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      if (bytes.size() == MAX_LINE) {
        throw refused(number, "is longer than 1 MB");
      }
      bytes.write(next);
      next = in.read();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private Entry entry(String line, int number) {
    JsonNode node;
    try {
      node = mapper.readTree(line);
    } catch (JacksonException e) {
      throw refused(number, "is not JSON", e);
    }
    if (!node.isObject() || !node.path("strokes").isArray()) {
      throw refused(number, "is not an object with an array \"strokes\"");
    }
    return new Entry(id(node, number), label(node, number), drawing(node.get("strokes"), number));
  }

  private String id(JsonNode node, int number) {
    JsonNode id = node.path("id");
    if (id.isMissingNode() || id.isNull()) {
      return Integer.toString(number);
    }
    if ((!id.isString() && !id.isIntegralNumber()) || id.asString().length() > MAX_ID) {
      throw refused(number, "has an \"id\" that is not a text of up to 200 characters");
    }
    return id.asString();
  }

  private @Nullable Integer label(JsonNode node, int number) {
    JsonNode label = node.path("label");
    if (label.isMissingNode() || label.isNull()) {
      return null;
    }
    if (!label.isInt() || label.asInt() < 0 || label.asInt() > 9) {
      throw refused(number, "has a \"label\" that is not a digit from 0 to 9");
    }
    return label.asInt();
  }

  private Drawing drawing(JsonNode array, int number) {
    if (array.size() > MAX_STROKES) {
      throw refused(number, "has more than %d strokes".formatted(MAX_STROKES));
    }
    List<List<Point>> strokes = new ArrayList<>();
    int count = 0;
    for (JsonNode stroke : array) {
      if (!stroke.isArray()) {
        throw refused(number, "has a stroke that is not an array of points");
      }
      count += stroke.size();
      if (count > MAX_POINTS) {
        throw refused(number, "has more than %d points".formatted(MAX_POINTS));
      }
      List<Point> points = new ArrayList<>();
      for (JsonNode point : stroke) {
        points.add(point(point, number));
      }
      if (!points.isEmpty()) {
        strokes.add(points);
      }
    }
    return strokes.isEmpty() ? Drawing.BLANK : StrokeFitting.fit(strokes);
  }

  private Point point(JsonNode point, int number) {
    if (!point.isArray() || point.size() < 2) {
      throw refused(number, "has a point that is not [x, y]");
    }
    return new Point(coordinate(point.get(0), number), coordinate(point.get(1), number));
  }

  private double coordinate(JsonNode node, int number) {
    double value = node.isNumber() ? node.asDouble() : Double.NaN;
    if (!(Math.abs(value) <= MAX_COORDINATE)) {
      throw refused(number, "has a coordinate that is not a number within ±100,000");
    }
    return value;
  }

  private WorkbenchException refused(int number, String what) {
    return new WorkbenchException(sentence(number, what));
  }

  private WorkbenchException refused(int number, String what, Throwable cause) {
    return new WorkbenchException(sentence(number, what), cause);
  }

  private String sentence(int number, String what) {
    return "Line %d of %s %s; correct the line or remove it.".formatted(number, file, what);
  }
}
