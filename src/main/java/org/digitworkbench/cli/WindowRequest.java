package org.digitworkbench.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the window is to be opened.
 *
 * @param home the home folder that the user named; null for the usual one
 * @param model file of the network to begin with; null for that of last time
 * @param rehearsal whether the window goes through its tabs by itself and closes
 */
public record WindowRequest(@Nullable Path home, @Nullable Path model, boolean rehearsal) {}
