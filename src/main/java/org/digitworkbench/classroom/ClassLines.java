package org.digitworkbench.classroom;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.drawings.DrawingLine;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.drawings.WriterName;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.store.RunRecords;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The lines of a class's files, an object of JSON each, that first says its type: a "drawing" as
 * collections have it, without strokes; a "run" as its record is kept, with the accuracy, the
 * parameters and the seconds that follow from it; an "author" with a name; or "withdrawn" with the
 * id of a drawing.
 */
final class ClassLines {

  private static final String DRAWING = "drawing";
  private static final String RUN = "run";
  private static final String AUTHOR = "author";
  private static final String WITHDRAWN = "withdrawn";

  private static final int MAX_ID = 128;
  private static final int MAX_TEXT = 120;

  /** Longest sentence about a run that is left out, in characters. */
  private static final int MAX_SENTENCE = 240;

  /** Most entries of the tables of a record, as each writer's drawings have one. */
  private static final int MAX_ENTRIES = 500;

  private final JsonMapper mapper = JsonMapper.shared();
  private final DrawingLine drawings = new DrawingLine();
  private final RunRecords records = new RunRecords();
  private final RunCheck check;

  ClassLines(RunCheck check) {
    this.check = check;
  }

  byte[] drawing(KeptDrawing drawing) {
    String line = new String(drawings.write(drawing, Drawing.BLANK), StandardCharsets.UTF_8);
    return joined("{\"type\":\"" + DRAWING + "\"", line);
  }

  byte[] run(Run run) {
    ClassRun claims = new ClassRun(run, "", true);
    ObjectNode first =
        mapper
            .createObjectNode()
            .put("type", RUN)
            .put("accuracy", claims.accuracy())
            .put("parameters", claims.parameters())
            .put("seconds", claims.seconds());
    String text = mapper.writeValueAsString(first);
    return joined(text.substring(0, text.length() - 1), records.toLine(run) + "\n");
  }

  /** Both objects as one. */
  private static byte[] joined(String beginning, String object) {
    return (beginning + "," + object.substring(1)).getBytes(StandardCharsets.UTF_8);
  }

  byte[] author(String name) {
    return line(mapper.createObjectNode().put("type", AUTHOR).put("name", name));
  }

  byte[] withdrawn(String id) {
    return line(mapper.createObjectNode().put("type", WITHDRAWN).put("id", id));
  }

  private byte[] line(ObjectNode object) {
    return (mapper.writeValueAsString(object) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  ClassLine read(byte[] line, int length) {
    try {
      return switch (type(line, length)) {
        case DRAWING ->
            drawings
                .read(line, length)
                .<ClassLine>map(ClassLine.Drawn::new)
                .orElseGet(ClassLine.Damaged::new);
        case RUN -> run(Arrays.copyOf(line, length));
        case AUTHOR -> {
          JsonNode name = mapper.readTree(line, 0, length).path("name");
          yield name.isString()
              ? new ClassLine.Named(WriterName.of(name.asString()))
              : new ClassLine.Damaged();
        }
        case WITHDRAWN -> {
          String id = mapper.readTree(line, 0, length).path("id").asString("");
          yield id.isEmpty() || id.length() > MAX_ID
              ? new ClassLine.Damaged()
              : new ClassLine.Withdrawn(id);
        }
        default -> new ClassLine.Damaged();
      };
    } catch (JacksonException e) {
      return new ClassLine.Damaged();
    }
  }

  /** The type, without reading on. */
  private String type(byte[] line, int length) {
    try (JsonParser json = mapper.createParser(line, 0, length)) {
      return json.nextToken() == JsonToken.START_OBJECT
              && json.nextToken() == JsonToken.PROPERTY_NAME
              && json.currentName().equals("type")
              && json.nextToken() == JsonToken.VALUE_STRING
          ? json.getString()
          : "";
    }
  }

  private ClassLine run(byte[] json) {
    Run run;
    try {
      run = cleaned(records.read(json, "A run"));
    } catch (WorkbenchException e) {
      return new ClassLine.Refused(WriterName.of(String.valueOf(e.getMessage()), MAX_SENTENCE));
    }
    String why = check.problem(run);
    if (why.isEmpty()) {
      why = claims(mapper.readTree(json), new ClassRun(run, "", false));
    }
    return why.isEmpty()
        ? new ClassLine.Ran(run)
        : new ClassLine.Refused("The run %s %s".formatted(run.name(), why));
  }

  /** Whether the line says of the run what its record shows; how not, on the run's name. */
  private static String claims(JsonNode line, ClassRun run) {
    if (differs(line.get("accuracy"), run.accuracy())) {
      return "claims an accuracy that its epochs do not show.";
    }
    if (differs(line.get("parameters"), run.parameters())) {
      return "claims a number of parameters that its network does not have.";
    }
    return differs(line.get("seconds"), run.seconds())
        ? "claims a time that its epochs do not show."
        : "";
  }

  private static boolean differs(@Nullable JsonNode claim, double shown) {
    return claim != null
        && !(claim.isNumber() && Math.abs(claim.asDouble() - shown) <= 1e-9 * Math.max(1, shown));
  }

  /** Without what cannot be seen in its texts, and none of them long. */
  private static Run cleaned(Run run) {
    Provenance p = run.provenance();
    if (run.id().isEmpty() || run.id().length() > MAX_ID) {
      throw new WorkbenchException("A run has an invalid id.");
    }
    if (p.datasetSha256().size() > MAX_ENTRIES) {
      throw new WorkbenchException("A run names more data files than any data set has.");
    }
    String name = WriterName.of(run.name(), Run.MAX_NAME);
    return new Run(
        run.id(),
        name.isEmpty() ? "run" : name,
        run.network(),
        run.training(),
        new Provenance(
            WriterName.of(p.preset()),
            cleaned(p.datasetSha256()),
            p.started(),
            WriterName.of(p.workbench()),
            p.engine().size() > MAX_ENTRIES ? Map.of() : cleaned(p.engine()),
            WriterName.of(p.machine(), MAX_TEXT),
            p.passes(),
            p.epochs()),
        run.plannedEpochs(),
        run.batch(),
        run.epochSeconds(),
        run.state(),
        WriterName.of(run.error(), MAX_TEXT));
  }

  private static Map<String, String> cleaned(Map<String, String> texts) {
    return texts.entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> WriterName.of(entry.getKey(), MAX_TEXT),
                entry -> WriterName.of(entry.getValue(), MAX_TEXT),
                (one, _) -> one));
  }
}
