package org.digitworkbench.cli.classroom;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What can be done in a class. */
@Command(
    name = "class",
    mixinStandardHelpOptions = true,
    description = "Join or leave a class that shares a folder, or see its runs and drawings.")
public final class ClassCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "Say what to do with the class: join, leave or show.");
  }
}
