package org.digitworkbench.store;

import java.util.HashMap;
import java.util.Map;

/**
 * How far somebody has come in the lessons.
 *
 * @param lessons by their ids
 */
public record LessonProgress(Map<String, Place> lessons) {

  /** Before the first lesson. */
  public static final LessonProgress NONE = new LessonProgress(Map.of());

  public LessonProgress {
    lessons = Map.copyOf(lessons);
  }

  /**
   * In one lesson.
   *
   * @param step that is being done, counted from 0; the number of steps at the end
   * @param answers the choices made, by the steps that asked, both counted from 0
   */
  public record Place(int step, Map<Integer, Integer> answers) {

    /** At the beginning. */
    public static final Place START = new Place(0, Map.of());

    public Place {
      step = Math.max(0, step);
      answers = Map.copyOf(answers);
    }

    /** The same with a choice made. */
    public Place withAnswer(int asked, int choice) {
      Map<Integer, Integer> more = new HashMap<>(answers);
      more.put(asked, choice);
      return new Place(step, more);
    }
  }

  /** Where in a lesson we are. */
  public Place in(String lesson) {
    return lessons.getOrDefault(lesson, Place.START);
  }

  /** The same with another place in one lesson. */
  public LessonProgress with(String lesson, Place place) {
    Map<String, Place> more = new HashMap<>(lessons);
    more.put(lesson, place);
    return new LessonProgress(more);
  }
}
