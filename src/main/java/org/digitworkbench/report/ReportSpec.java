package org.digitworkbench.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.RunColors;

/**
 * What goes into a report. Texts may come from anybody: what cannot be seen is taken out of them,
 * and they are cut to a length that a page can bear.
 *
 * @param title empty for one made of the names
 * @param author the student; empty leaves a line to write on
 * @param group such as "class 9b"; empty leaves a line to write on
 * @param date on which it is written
 * @param workbench version of the workbench
 * @param subjects 1 to {@link #MAX_SUBJECTS}, with names and colours that can be told apart
 * @param answers to the questions at the end
 */
public record ReportSpec(
    String title,
    String author,
    String group,
    LocalDate date,
    String workbench,
    List<ReportSubject> subjects,
    List<ReportAnswer> answers) {

  /** More curves in one chart nobody can follow, and there are no more colours. */
  public static final int MAX_SUBJECTS = 6;

  private static final int MAX_TITLE = 200;
  private static final int MAX_NAME = 100;

  /**
   * @throws InvalidSpecException without networks, or with too many
   */
  public ReportSpec {
    requireCount(subjects.size());
    subjects = distinct(subjects);
    answers = List.copyOf(answers);
    title = ReportText.line(title, MAX_TITLE);
    author = ReportText.line(author, MAX_NAME);
    group = ReportText.line(group, MAX_NAME);
    if (title.isEmpty()) {
      title = title(subjects);
    }
  }

  /**
   * Checks a number of networks before anything is computed.
   *
   * @throws InvalidSpecException if a report cannot have so many
   */
  public static void requireCount(int networks) {
    if (networks < 1 || networks > MAX_SUBJECTS) {
      throw new InvalidSpecException(
          "A report covers 1 to %d networks, not %d.".formatted(MAX_SUBJECTS, networks));
    }
  }

  /** Names and colours that appear a second time give way to others. */
  private static List<ReportSubject> distinct(List<ReportSubject> subjects) {
    Set<String> names = new HashSet<>();
    Set<String> colors = new HashSet<>();
    List<ReportSubject> all = new ArrayList<>();
    for (ReportSubject subject : subjects) {
      String name = subject.name();
      for (int i = 2; !names.add(name); i++) {
        name = subject.name() + " (" + i + ")";
      }
      String color =
          colors.contains(subject.color())
              ? RunColors.all().stream()
                  .filter(c -> !colors.contains(c) && !isMeant(subjects, c))
                  .findFirst()
                  .orElseGet(() -> free(colors))
              : subject.color();
      colors.add(color);
      all.add(subject.as(name, color));
    }
    return List.copyOf(all);
  }

  private static boolean isMeant(List<ReportSubject> subjects, String color) {
    return subjects.stream().anyMatch(subject -> subject.color().equals(color));
  }

  private static String free(Set<String> colors) {
    return RunColors.all().stream()
        .filter(c -> !colors.contains(c))
        .findFirst()
        .orElse(RunColors.all().getFirst());
  }

  private static String title(List<ReportSubject> subjects) {
    String names = subjects.stream().map(ReportSubject::name).collect(Collectors.joining(", "));
    String data =
        subjects.stream()
            .map(subject -> subject.dataset().title())
            .distinct()
            .collect(Collectors.joining(" and "));
    return names + " on " + data;
  }
}
