package org.digitworkbench.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the window is to be opened.
 *
 * @param home the home folder that the user named; null for the usual one
 * @param model file of the network to begin with; null for that of last time
 * @param rehearsal what is to go by itself instead
 */
public record WindowRequest(@Nullable Path home, @Nullable Path model, Rehearsal rehearsal) {}
