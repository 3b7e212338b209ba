package org.digitworkbench.cli.console;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command that does nothing but hold others, and is not understood without one of them. */
public abstract class CommandGroup implements Callable<Integer> {

  private final String missing;

  @Spec private @Nullable CommandSpec spec;

  /**
   * @param missing a sentence on what to add
   */
  protected CommandGroup(String missing) {
    this.missing = missing;
  }

  @Override
  public final Integer call() {
    throw new ParameterException(Objects.requireNonNull(spec).commandLine(), missing);
  }
}
