package org.digitworkbench.cli.models;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.paper.PaperSteps;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** From the names of steps, separated by commas, to all the steps but these. */
final class StepsConverter implements ITypeConverter<StepsTaken> {

  @Override
  public StepsTaken convert(String names) {
    StepsTaken taken = StepsTaken.ALL;
    for (String name : names.split(",", -1)) {
      taken = without(taken, name.strip());
    }
    return taken;
  }

  private static StepsTaken without(StepsTaken taken, String name) {
    Optional<PaperSteps.Step> ofPaper = named(PaperSteps.Step.values(), name);
    Optional<Preprocessing.Step> ofFraming = named(Preprocessing.Step.values(), name);
    if (ofPaper.isEmpty() && ofFraming.isEmpty()) {
      throw new TypeConversionException(
          "there is no step \"%s\"; choose from %s, separated by commas.".formatted(name, names()));
    }
    return new StepsTaken(
        ofPaper.map(step -> taken.paper().with(step, false)).orElse(taken.paper()),
        ofFraming.map(step -> taken.framing().with(step, false)).orElse(taken.framing()));
  }

  private static <E extends Enum<E>> Optional<E> named(E[] steps, String name) {
    return Arrays.stream(steps).filter(step -> step.name().equalsIgnoreCase(name)).findFirst();
  }

  private static String names() {
    return Stream.<Enum<?>>concat(
            Arrays.stream(PaperSteps.Step.values()), Arrays.stream(Preprocessing.Step.values()))
        .map(step -> step.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
