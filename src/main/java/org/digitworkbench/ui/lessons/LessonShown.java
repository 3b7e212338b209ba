package org.digitworkbench.ui.lessons;

import org.digitworkbench.lessons.Lesson;
import org.digitworkbench.store.LessonProgress.Place;
import org.jspecify.annotations.Nullable;

/**
 * A lesson and how far it has come.
 *
 * @param place its step may be the number of steps: then the lesson is over
 */
record LessonShown(Lesson lesson, Place place) {

  boolean isOver() {
    return place.step() >= lesson.steps().size();
  }

  /** The choice made in a step; null if none was. */
  @Nullable Integer answer(int step) {
    return place.answers().get(step);
  }
}
