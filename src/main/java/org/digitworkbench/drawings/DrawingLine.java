package org.digitworkbench.drawings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Stroke;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A drawing as a line of JSON: {@code {"id", "label", "writer", "time", "image", "widths",
 * "strokes"}}. The image is 784 bytes in Base64, the strokes are arrays of [x, y] on a canvas of
 * 280 x 280, empty where the drawing came as a picture. So {@code predict --strokes} reads the file
 * too.
 */
public final class DrawingLine {

  private static final int MAX_ID = 64;

  private final JsonMapper mapper = JsonMapper.shared();

  /** The line, with its end. */
  public byte[] write(KeptDrawing drawing, Drawing ink) {
    ObjectNode line =
        mapper
            .createObjectNode()
            .put("id", drawing.id())
            .put("label", drawing.label())
            .put("writer", drawing.writer())
            .put("time", drawing.time().toString())
            .put("image", Base64.getEncoder().encodeToString(drawing.image().toBytes()));
    ArrayNode widths = line.putArray("widths");
    ArrayNode strokes = line.putArray("strokes");
    for (Stroke stroke : ink.strokes()) {
      widths.add(rounded(stroke.width()));
      ArrayNode points = strokes.addArray();
      stroke.points().forEach(p -> points.addArray().add(rounded(p.x())).add(rounded(p.y())));
    }
    return (mapper.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** A hundredth of a canvas unit is far less than a pixel. */
  private static double rounded(double units) {
    return Math.round(100 * units) / 100.0;
  }

  /** The drawing of a line; empty if the line is damaged. */
  public Optional<KeptDrawing> read(byte[] line, int length) {
    try (JsonParser json = mapper.createParser(line, 0, length)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      String id = null;
      int label = -1;
      String writer = "";
      Instant time = null;
      DigitImage image = null;
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        switch (name) {
          case "id" -> id = text(json, value);
          case "label" -> label = value == JsonToken.VALUE_NUMBER_INT ? json.getIntValue() : -1;
          case "writer" -> writer = text(json, value);
          case "time" -> time = time(text(json, value));
          case "image" -> image = image(text(json, value));
          default -> json.skipChildren();
        }
      }
      boolean whole =
          json.currentToken() == JsonToken.END_OBJECT
              && json.nextToken() == null
              && id != null
              && !id.isEmpty()
              && id.length() <= MAX_ID
              && label >= 0
              && label < NetworkSpec.CLASSES
              && writer != null;
      return whole && time != null && image != null && id != null && writer != null
          ? Optional.of(new KeptDrawing(id, label, writer, time, image))
          : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static @Nullable String text(JsonParser json, JsonToken value) {
    if (value == JsonToken.VALUE_STRING) {
      return json.getString();
    }
    json.skipChildren();
    return null;
  }

  private static @Nullable Instant time(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable DigitImage image(@Nullable String text) {
    try {
      byte[] pixels = text == null ? new byte[0] : Base64.getDecoder().decode(text);
      DigitImage image = pixels.length == DigitImage.SIZE ? DigitImage.of(pixels) : null;
      return image == null || image.isBlank() ? null : image;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
