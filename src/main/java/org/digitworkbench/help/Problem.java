package org.digitworkbench.help;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.stream.Collectors;
import org.digitworkbench.domain.WorkbenchException;

/**
 * An error that nobody expected, in words.
 *
 * @param what happened, a sentence
 * @param report for whoever is asked for help: versions and stack trace, without the name of the
 *     user's folder
 */
public record Problem(String what, String report) {

  private static final int MAX_REPORT = 20_000;

  /**
   * @param thread on which it happened
   * @param versions by what they are of
   * @param userHome the user's own folder, as in the system property "user.home"
   */
  public static Problem of(
      Thread thread, Throwable error, Map<String, String> versions, String userHome) {
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace));
    String report =
        "%s%n%nOn the thread \"%s\":%n%s"
            .formatted(lines(versions), thread.getName(), trace)
            .replace(userHome, "~");
    return new Problem(
        what(error), report.length() <= MAX_REPORT ? report : report.substring(0, MAX_REPORT));
  }

  /** The same for errors of one kind and place; they need not be told twice. */
  public static String kind(Throwable error) {
    StackTraceElement[] trace = error.getStackTrace();
    return error.getClass().getName() + (trace.length == 0 ? "" : " " + trace[0]);
  }

  /** One line each, such as "Java: 25". */
  public static String lines(Map<String, String> versions) {
    return versions.entrySet().stream()
        .map(entry -> entry.getKey() + ": " + entry.getValue())
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static String what(Throwable error) {
    return switch (error) {
      case WorkbenchException known -> String.valueOf(known.getMessage());
      case OutOfMemoryError _ -> "There was not enough memory for what was asked for.";
      default ->
          "Something unexpected happened in the workbench (%s)."
              .formatted(error.getClass().getSimpleName());
    };
  }
}
