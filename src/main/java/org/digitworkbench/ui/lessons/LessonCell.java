package org.digitworkbench.ui.lessons;

import javafx.scene.control.ListCell;
import org.digitworkbench.lessons.Lesson;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A lesson to choose: its title; in the list how long it takes, and a tick if it is done. */
final class LessonCell extends ListCell<Lesson> {

  private final LessonsViewModel viewModel;
  private final boolean inList;

  /**
   * @param inList whether it is one of several
   */
  LessonCell(LessonsViewModel viewModel, boolean inList) {
    this.viewModel = viewModel;
    this.inList = inList;
  }

  @Override
  protected void updateItem(@Nullable Lesson lesson, boolean empty) {
    super.updateItem(lesson, empty);
    if (lesson == null || empty) {
      setText(null);
      setGraphic(null);
      return;
    }
    setText(
        inList && lesson.minutes() > 0
            ? "%s · %d min".formatted(lesson.title(), lesson.minutes())
            : lesson.title());
    setGraphic(
        inList && lesson.minutes() > 0 && viewModel.isOver(lesson)
            ? new FontIcon(Feather.CHECK)
            : null);
  }
}
