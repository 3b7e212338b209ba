package org.digitworkbench.report;

import java.util.List;
import java.util.stream.Stream;

/** What a report asks its student. */
public final class ReportQuestions {

  private static final List<String> ALL =
      List.of(
          "What did you expect before the training, and what came out?",
          "Look at the curves: when did the network learn most, and did it begin to memorise? How can you tell?",
          "Which two classes are confused most often? Why these two?",
          "Pick one of the worst mistakes: what do you see in it, and what may the network have seen?");

  private static final String ONE = "How far can you trust the network when it is confident?";
  private static final String MORE =
      "Which network would you use, and what for? Is its lead more than chance?";

  private ReportQuestions() {}

  /** The questions for a report of so many networks. */
  public static List<String> of(int networks) {
    return Stream.concat(ALL.stream(), Stream.of(networks > 1 ? MORE : ONE)).toList();
  }

  /** The questions without answers. */
  public static List<ReportAnswer> unanswered(int networks) {
    return of(networks).stream().map(question -> new ReportAnswer(question, "")).toList();
  }
}
