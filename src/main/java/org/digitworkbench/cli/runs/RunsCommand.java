package org.digitworkbench.cli.runs;

import org.digitworkbench.cli.console.CommandGroup;
import picocli.CommandLine.Command;

/** What can be done with the runs. */
@Command(
    name = "runs",
    mixinStandardHelpOptions = true,
    description = "List, show, continue, delete, export or import runs.")
public final class RunsCommand extends CommandGroup {

  public RunsCommand() {
    super("Say what to do with the runs: list, show, continue, delete, export or import.");
  }
}
