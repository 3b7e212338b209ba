package org.digitworkbench.cli.runs;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done with the runs. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = "List, show, continue, delete, export or import runs.")
public final class RunsCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "Say what to do with the runs: list, show, continue, delete, export or import.");
  }
}
