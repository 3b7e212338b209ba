package org.digitworkbench.cli.drawings;

import org.digitworkbench.cli.console.CommandGroup;
import picocli.CommandLine.Command;

/** What can be done with the class's own drawings. */
@Command(
    name = "drawings",
    mixinStandardHelpOptions = true,
    description = "List, import or export your labelled drawings.")
public final class DrawingsCommand extends CommandGroup {

  public DrawingsCommand() {
    super("Say what to do with the drawings: list, import or export.");
  }
}
