package org.digitworkbench.store;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.WorkbenchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON documents that say what they are: an object with the name of its format, the version of it,
 * and the fields of a record. Documents of older versions are read too.
 *
 * @param <T> the record
 */
final class Documents<T> {

  private final JsonMapper mapper;
  private final Class<T> type;
  private final String format;
  private final int version;

  Documents(JsonMapper mapper, Class<T> type, String format, int version) {
    this.mapper = mapper;
    this.type = type;
    this.format = format;
    this.version = version;
  }

  byte[] toBytes(T value) {
    return mapper.writeValueAsBytes(document(value));
  }

  /** The document in one line, without its end. */
  String toLine(T value) {
    return document(value).toString();
  }

  private ObjectNode document(T value) {
    ObjectNode document = mapper.createObjectNode();
    document.put("format", format);
    document.put("version", version);
    document.setAll((ObjectNode) mapper.valueToTree(value));
    return document;
  }

  /**
   * @param subject the beginning of the sentence if it fails, such as "The model file a.digitmodel"
   * @throws WorkbenchException if it is no such document
   */
  T read(byte[] json, String subject) {
    try {
      JsonNode document = mapper.readTree(json);
      if (!document.path("format").asString("").equals(format)) {
        throw new WorkbenchException(
            "%s is damaged: it does not say \"format\": \"%s\".".formatted(subject, format));
      }
      int found = document.path("version").asInt(0);
      if (found < 1 || found > version) {
        throw new WorkbenchException(
            "%s has version %d of its format, but this workbench reads version %d; use the workbench that wrote it."
                .formatted(subject, found, version));
      }
      upgrade(document, found);
      return mapper.treeToValue(document, type);
    } catch (JacksonException e) {
      throw new WorkbenchException("%s %s".formatted(subject, reason(e)), e);
    }
  }

  private void upgrade(JsonNode document, int found) {
    // Of specifications there is no older version; what they leave out has its defaults.
    boolean specification = format.equals(SpecFiles.FORMAT);
    if (!specification) {
      upgradeTraining(document, found);
    }
    if (found < version || specification) {
      SpecDefaults.addTo(document);
    }
  }

  /** Version 1 had all that a training is told in one object, and at first not all of it. */
  private static void upgradeTraining(JsonNode document, int found) {
    if (found == 1 && document.path("training") instanceof ObjectNode training) {
      ObjectNode data = training.objectNode();
      ObjectNode optimisation = training.objectNode();
      move(training, data, "dataset", "trainLimit", "scaling", "augmentation");
      move(training, optimisation, "optimiser", "schedule", "batchSize", "shuffle");
      if (!data.has("augmentation")) {
        data.put("augmentation", "none");
      }
      if (!optimisation.has("schedule")) {
        optimisation.put("schedule", "constant");
      }
      training.set("data", data);
      training.set("optimisation", optimisation);
      if (document instanceof ObjectNode run && run.has("id")) {
        upgradeRun(run);
      }
    }
  }

  /** Version 1 of a run knew neither where it would end nor where within an epoch it was. */
  private static void upgradeRun(ObjectNode run) {
    run.put("plannedEpochs", run.path("training").path("epochs").asInt(1));
    run.put("batch", 0);
    run.put("epochSeconds", 0.0);
    run.put("error", "");
  }

  private static void move(ObjectNode from, ObjectNode to, String... fields) {
    for (String field : fields) {
      JsonNode value = from.remove(field);
      if (value != null) {
        to.set(field, value);
      }
    }
  }

  /**
   * Why it cannot be read, with the field: what the domain says of its value, or which values it
   * may have, or where the text is no JSON.
   */
  private static String reason(JacksonException e) {
    String path = path(e.getPath());
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof WorkbenchException invalid) {
        return "is not valid: " + sentence(path, invalid);
      }
    }
    if (e instanceof InvalidTypeIdException unknown) {
      return "is not valid: %s.type is %s.".formatted(path, unknownType(unknown));
    }
    if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
      return "is not valid: %s must be one of %s."
          .formatted(path, choices(wrong.getTargetType().getEnumConstants()));
    }
    if (!path.isEmpty()) {
      return "is damaged: its field %s is missing or has a wrong value.".formatted(path);
    }
    TokenStreamLocation location = e.getLocation();
    return location == null || location.getLineNr() < 1
        ? "is damaged: its JSON cannot be read."
        : "is damaged: its JSON cannot be read from line %d, column %d on."
            .formatted(location.getLineNr(), location.getColumnNr());
  }

  private static String sentence(String path, WorkbenchException invalid) {
    String message = String.valueOf(invalid.getMessage());
    String place = path;
    if (invalid instanceof InvalidSpecException spec && spec.layer().isPresent()) {
      place = "%s.layers[%d]".formatted(path, spec.layer().getAsInt());
      message = String.valueOf(Objects.requireNonNull(spec.getCause()).getMessage());
    }
    if (place.isEmpty()) {
      return message;
    }
    // Names, such as Adam's, keep their capital.
    boolean article = message.matches("(A|An|The|There|This) .*");
    return place
        + ": "
        + (article ? message.substring(0, 1).toLowerCase(Locale.ROOT) : message.substring(0, 1))
        + message.substring(1);
  }

  private static String unknownType(InvalidTypeIdException e) {
    String known =
        e.getBaseType().getRawClass() == LayerSpec.class
            ? "dense, convolution, max-pool, average-pool, batch-normalisation, dropout"
            : "sgd, adam, rms-prop";
    return e.getTypeId() == null
        ? "missing; choose one of " + known
        : "not one of %s, but \"%s\"".formatted(known, shortened(e.getTypeId()));
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private static String choices(Object[] constants) {
    return Arrays.stream(constants)
        .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .collect(Collectors.joining(", "));
  }

  /** Such as "network.layers[0].units". */
  private static String path(List<JacksonException.Reference> references) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference reference : references) {
      String name = reference.getPropertyName();
      if (name == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(name);
      }
    }
    return path.toString();
  }
}
