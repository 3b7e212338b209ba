package org.digitworkbench.ui.lessons;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.lessons.Lesson;
import org.digitworkbench.lessons.Question;
import org.digitworkbench.store.LessonProgress.Place;

/**
 * What was answered in a lesson.
 *
 * @param done how many of its steps are done
 */
public record LessonAnswers(String lesson, int done, int steps, List<Answer> answers) {

  public LessonAnswers {
    answers = List.copyOf(answers);
  }

  /**
   * A choice that was made.
   *
   * @param right the right choice; empty if it was a guess
   */
  public record Answer(String question, String choice, String right) {}

  static LessonAnswers of(Lesson lesson, Place place) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < lesson.steps().size(); i++) {
      Question question = lesson.steps().get(i).question();
      Integer choice = place.answers().get(i);
      if (question != null && choice != null && choice < question.choices().size()) {
        answers.add(
            new Answer(
                question.text(),
                question.choices().get(choice),
                question.right() == Question.OPEN ? "" : question.choices().get(question.right())));
      }
    }
    int steps = lesson.steps().size();
    return new LessonAnswers(lesson.title(), Math.min(place.step(), steps), steps, answers);
  }
}
