package org.digitworkbench.ui.inside.room;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.digitworkbench.inside.Ascent;
import org.jspecify.annotations.Nullable;

/** Makes the image that excites a unit most, some steps at a time. Used on the FX thread. */
final class Making {

  /** About a tenth of a second of a large network, between two looks at whether to go on. */
  private static final int STEPS = 6;

  private final Study study;
  private final Executor background;
  private final Executor fx;

  private final ReadOnlyObjectWrapper<@Nullable Excited> made = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);

  /** What the background thread asks whether it should go on. */
  private volatile @Nullable Ascent climbing;

  /**
   * @param study used on the background thread
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  Making(Study study, Executor background, Executor fx) {
    this.study = study;
    this.background = background;
    this.fx = fx;
  }

  /** The image; null while there is none. */
  ReadOnlyObjectProperty<@Nullable Excited> madeProperty() {
    return made.getReadOnlyProperty();
  }

  /** Why no image came of it; else empty. */
  ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }

  /** How far it is, from 0 to 1; negative while none is made. */
  ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  void begin(Subject subject) {
    clear();
    Ascent ascent = new Ascent(subject.layer(), subject.line().output(), subject.channel());
    climbing = ascent;
    progress.set(0);
    background.execute(() -> climb(subject, ascent));
  }

  /** Ends it; nothing comes of it any more. */
  void cancel() {
    climbing = null;
    progress.set(-1);
  }

  /** Ends it, and forgets what came of an earlier one. */
  void clear() {
    cancel();
    made.set(null);
    trouble.set("");
  }

  private void climb(Subject subject, Ascent ascent) {
    if (ascent != climbing) {
      return;
    }
    try {
      study.climb(subject, ascent, STEPS);
      if (!ascent.isComplete()) {
        double share = ascent.progress();
        tell(ascent, () -> progress.set(share));
        background.execute(() -> climb(subject, ascent));
      } else if (ascent.isFlat()) {
        fail(ascent, RoomText.FLAT);
      } else {
        Excited image = study.excitement(subject, ascent.image());
        tell(
            ascent,
            () -> {
              cancel();
              made.set(image);
            });
      }
    } catch (RuntimeException | LinkageError e) {
      fail(ascent, RoomText.failure(e));
    }
  }

  private void fail(Ascent ascent, String sentence) {
    tell(
        ascent,
        () -> {
          cancel();
          trouble.set(sentence);
        });
  }

  private void tell(Ascent about, Runnable news) {
    fx.execute(() -> {
      if (about == climbing) {
        news.run();
      }
    });
  }
}
