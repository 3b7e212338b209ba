package org.digitworkbench.store;

import java.nio.file.Path;

/**
 * A model file that is known by a name.
 *
 * @param name unique in its library
 * @param path of the file
 * @param shipped whether it came with the workbench
 */
public record ModelEntry(String name, Path path, boolean shipped) {}
