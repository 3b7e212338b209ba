package org.digitworkbench.classroom;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How this workbench stands to a class.
 *
 * @param folder of the class; null if no class was joined
 * @param name as this workbench's user writes it, made fit by {@link
 *     org.digitworkbench.drawings.WriterName}; empty for none; without a class the last one
 * @param problem why the folder cannot be reached or not be written, in a sentence that says what
 *     becomes of what is shared meanwhile; empty if all is well
 * @param waiting drawings, runs and the like that are kept at home and not yet in the folder
 */
public record ClassState(@Nullable Path folder, String name, String problem, int waiting) {

  public boolean isJoined() {
    return folder != null;
  }
}
