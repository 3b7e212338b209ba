package org.digitworkbench.lessons;

import java.util.List;

/**
 * A lesson.
 *
 * @param id name of its file without the ending; the same for as long as its progress is kept
 * @param minutes that it takes; 0 for a page that is only read
 * @param about in one sentence
 */
public record Lesson(String id, String title, int minutes, String about, List<Step> steps) {

  public Lesson {
    steps = List.copyOf(steps);
  }
}
