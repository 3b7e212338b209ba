package org.digitworkbench.report;

/**
 * A question to the reader of a report.
 *
 * @param answer in any number of lines; empty leaves room to write on paper
 */
public record ReportAnswer(String question, String answer) {

  /** Longest answer in characters. */
  public static final int MAX_ANSWER = 5_000;

  public ReportAnswer {
    answer = ReportText.clean(answer, MAX_ANSWER);
  }
}
