package org.digitworkbench.cli.classroom;

import org.digitworkbench.cli.console.CommandGroup;
import picocli.CommandLine.Command;

/** What can be done in a class. */
@Command(
    name = "class",
    mixinStandardHelpOptions = true,
    description = "Join or leave a class that shares a folder, or see its runs and drawings.")
public final class ClassCommand extends CommandGroup {

  public ClassCommand() {
    super("Say what to do with the class: join, leave or show.");
  }
}
