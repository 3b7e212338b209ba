package org.digitworkbench.domain;

import java.util.Objects;

/**
 * Something went wrong that a user can understand and mend. The message is one sentence in plain
 * words that says what happened, to which file or field, and what to do; the cause, if any, is for
 * the log.
 */
public class WorkbenchException extends RuntimeException {

  public WorkbenchException(String message) {
    super(message);
  }

  public WorkbenchException(String message, Throwable cause) {
    super(message, cause);
  }

  /** What to say of an error: its message if it is one of these, else that other sentence. */
  public static String sentence(Throwable error, String otherwise) {
    return error instanceof WorkbenchException
        ? Objects.requireNonNullElse(error.getMessage(), otherwise)
        : otherwise;
  }
}
