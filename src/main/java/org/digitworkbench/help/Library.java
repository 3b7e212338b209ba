package org.digitworkbench.help;

import java.util.List;

/**
 * A library that is shipped.
 *
 * @param name as its makers call it
 * @param artifact group, name and version, as Maven writes them
 * @param licence its name; several are the user's choice
 */
public record Library(String name, String artifact, String licence) {

  private static final int FIELDS = 3;

  /** All of them, as the build lists them; empty if the classes were not made by the build. */
  public static List<Library> shipped() {
    return Shipped.text("libraries.txt")
        .lines()
        .map(line -> line.split("\t", -1))
        .filter(fields -> fields.length == FIELDS)
        .map(fields -> new Library(fields[0].strip(), fields[1].strip(), fields[2].strip()))
        .distinct()
        .toList();
  }
}
