package org.digitworkbench.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.Augmentation;
import org.digitworkbench.domain.Initialisation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.Optimiser;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.Schedule;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.annotation.EnumNaming;
import tools.jackson.databind.json.JsonMapper;

/**
 * The domain as JSON. Kinds of layers and optimisers have a "type" with a logical name; enum
 * constants are written in kebab-case; a value of another kind is refused. Properties that are not
 * known are ignored, so that a newer version may add some.
 */
final class Json {

  /**
   * One for all files: each keeps what it has found out of the classes, for as long as it lives.
   */
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .addMixIn(LayerSpec.class, LayerMixIn.class)
          .addMixIn(Optimiser.class, OptimiserMixIn.class)
          .addMixIn(Activation.class, ActivationMixIn.class)
          .addMixIn(Initialisation.class, KebabCase.class)
          .addMixIn(Loss.class, KebabCase.class)
          .addMixIn(PixelScaling.class, KebabCase.class)
          .addMixIn(RunState.class, KebabCase.class)
          .addMixIn(Augmentation.class, KebabCase.class)
          .addMixIn(Schedule.class, KebabCase.class)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(
              DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
              DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(
              SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  private Json() {}

  /** Everything that a record has must be there. */
  static JsonMapper strict() {
    return STRICT;
  }

  /** What is missing or null becomes null, or 0 or false. */
  static JsonMapper lenient() {
    return STRICT
        .rebuild()
        .disable(
            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .build();
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = LayerSpec.Dense.class, name = "dense"),
    @JsonSubTypes.Type(value = LayerSpec.Convolution.class, name = "convolution"),
    @JsonSubTypes.Type(value = LayerSpec.MaxPool.class, name = "max-pool"),
    @JsonSubTypes.Type(value = LayerSpec.AveragePool.class, name = "average-pool"),
    @JsonSubTypes.Type(value = LayerSpec.BatchNormalisation.class, name = "batch-normalisation"),
    @JsonSubTypes.Type(value = LayerSpec.Dropout.class, name = "dropout")
  })
  private interface LayerMixIn {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Optimiser.Sgd.class, name = "sgd"),
    @JsonSubTypes.Type(value = Optimiser.Adam.class, name = "adam"),
    @JsonSubTypes.Type(value = Optimiser.RmsProp.class, name = "rms-prop")
  })
  private interface OptimiserMixIn {}

  private abstract static class ActivationMixIn {
    @JsonValue
    abstract String id();

    @JsonCreator
    static Activation of(String id) {
      return Activation.of(id);
    }
  }

  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  private interface KebabCase {}
}
