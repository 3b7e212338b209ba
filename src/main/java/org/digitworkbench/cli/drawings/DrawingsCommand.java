package org.digitworkbench.cli.drawings;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with the class's own drawings. */
@Command(
    name = "drawings",
    mixinStandardHelpOptions = true,
    description = "List, import or export your labelled drawings.")
public final class DrawingsCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "Say what to do with the drawings: list, import or export.");
  }
}
