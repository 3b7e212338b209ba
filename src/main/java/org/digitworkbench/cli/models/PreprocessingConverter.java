package org.digitworkbench.cli.models;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.ink.Preprocessing.Step;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From the names of steps, separated by commas, to the preprocessing without them. */
final class PreprocessingConverter implements ITypeConverter<Preprocessing> {

  @Override
  public Preprocessing convert(String names) {
    Preprocessing steps = Preprocessing.ALL;
    for (String name : names.split(",", -1)) {
      steps = steps.with(step(name.strip()), false);
    }
    return steps;
  }

  private static Step step(String name) {
    return Arrays.stream(Step.values())
        .filter(step -> step.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() ->
            new TypeConversionException(
                "there is no step \"%s\"; name some of %s, separated by commas."
                    .formatted(name, names())));
  }

  private static String names() {
    return Arrays.stream(Step.values())
        .map(step -> step.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
