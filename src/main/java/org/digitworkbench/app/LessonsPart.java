package org.digitworkbench.app;

import java.util.List;
import org.digitworkbench.lessons.LessonReader;
import org.digitworkbench.lessons.LessonShelf;
import org.digitworkbench.report.ReportAnswer;
import org.digitworkbench.store.LessonProgressFile;
import org.digitworkbench.ui.lessons.LessonAnswers;
import org.digitworkbench.ui.lessons.LessonsPane;
import org.digitworkbench.ui.lessons.LessonsViewModel;
import org.digitworkbench.ui.lessons.Spotlight;
import org.digitworkbench.ui.lessons.WelcomePane;
import org.digitworkbench.ui.lessons.WindowPlaces;
import org.digitworkbench.ui.shell.ShellView.Companion;

/** The lessons beside the tabs. */
final class LessonsPart {

  private final LessonsViewModel lessons;
  private final WindowPlaces places;

  LessonsPart(LessonWatch.Views views, WindowPlaces places) {
    this.places = places;
    LessonWatch watch = new LessonWatch(views, places);
    WindowParts parts = views.parts();
    Services services = parts.services();
    LessonShelf shelf =
        new LessonShelf(
            new LessonReader(watch.vocabulary()),
            List.of(services.assets().resolve("lessons"), services.home().lessons()));
    lessons =
        new LessonsViewModel(
            shelf,
            new LessonProgressFile(services.home().lessonProgress()),
            watch,
            parts.threads().keeping(),
            parts.fx());
  }

  LessonsViewModel lessons() {
    return lessons;
  }

  /** What was answered, for a report. */
  List<ReportAnswer> answers() {
    return lessons.answers().stream()
        .flatMap(lesson ->
            lesson.answers().stream()
                .map(answer ->
                    new ReportAnswer(
                        "%s: %s".formatted(lesson.lesson(), answer.question()), said(answer))))
        .toList();
  }

  private static String said(LessonAnswers.Answer answer) {
    if (answer.right().isEmpty()) {
      return answer.choice();
    }
    return answer.choice().equals(answer.right())
        ? answer.choice() + " (right)"
        : "%s%nRight: %s".formatted(answer.choice(), answer.right());
  }

  Companion companion() {
    return new Companion(
        new LessonsPane(lessons),
        lessons.openProperty(),
        new Spotlight(lessons, places),
        new WelcomePane(lessons));
  }
}
