package org.digitworkbench.classroom;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.KeptDrawing;

/**
 * This workbench's place in a class, if it has joined one. What is shared is first written at home,
 * where it stays; the class's folder gets a copy as soon as it can be reached. Safe for any thread.
 */
public final class Classroom implements AutoCloseable {

  /**
   * @param home the folder of this workbench's own side, see {@link
   *     org.digitworkbench.store.Home#classroom}; need not exist
   * @param datasets tells the titles of data sets; nothing is loaded
   */
  public Classroom(Path home, DatasetSource datasets, InstantSource clock) {}

  /**
   * Begins to look into the folder every two seconds, on a thread of its own, and to bring there
   * what waits. Without it, {@link #refresh} does so once.
   */
  public void start() {}

  /** The class as it was last seen; takes no time. */
  public ClassSnapshot snapshot() {
    return ClassSnapshot.NONE;
  }

  /** How we stand to the class, as it was last seen; takes no time. */
  public ClassState state() {
    return snapshot().state();
  }

  /**
   * Brings to the folder what waits and reads what is new there. As slow as the folder.
   *
   * @return the class as it is now
   */
  public ClassSnapshot refresh() {
    return snapshot();
  }

  /**
   * Has someone told of each change, from now on.
   *
   * @param listener called on a thread of the classroom or on that of a method that changes it,
   *     with no lock held
   * @return ends it
   */
  public Runnable listen(Consumer<ClassSnapshot> listener) {
    return () -> {};
  }

  /**
   * Joins the class that has that folder, and leaves any other. As slow as the folder.
   *
   * @param folder that the whole class uses; it must be there
   * @param name that others see; made fit; may be empty
   * @throws WorkbenchException if there is no such folder, or the choice cannot be kept at home; all
   *     is then as before
   */
  public void join(Path folder, String name) {
    throw new WorkbenchException("Classes cannot be joined yet.");
  }

  /**
   * Goes by another name, also for what was shared before.
   *
   * @param name made fit; may be empty
   * @throws WorkbenchException if it cannot be kept at home
   */
  public void rename(String name) {}

  /**
   * Leaves the class. What was shared stays in its folder; what waits goes there when the class is
   * joined again.
   *
   * @throws WorkbenchException if it cannot be kept at home
   */
  public void leave() {}

  /**
   * Shares a run that has ended, or its newer state. Does nothing without a class, or if it is
   * shared already, or before its first epoch is complete. When it returns, the run is safe at
   * home. A few milliseconds: keep it away from the FX thread.
   *
   * @throws WorkbenchException if it cannot be kept at home, or is too large to share
   */
  public void share(Run run) {}

  /**
   * Shares drawings, except those that are shared already. Does nothing without a class. When it
   * returns, they are safe at home. A drawing without a writer is shared under this workbench's
   * name.
   *
   * @throws WorkbenchException if they cannot be kept at home, or are more than one may share
   */
  public void share(List<KeptDrawing> drawings) {}

  /**
   * Shares those of a collection that were kept since the class was joined.
   *
   * @param all of the collection
   * @throws WorkbenchException as {@link #share(List)}
   */
  public void shareNew(DrawingSet all) {}

  /**
   * Takes back a drawing, if it is shared; it may be shared again.
   *
   * @param id of the drawing at home
   * @throws WorkbenchException if it cannot be kept at home
   */
  public void withdraw(String id) {}

  /** Ends the thread, and first brings to the folder what waits if that takes a moment only. */
  @Override
  public void close() {}
}
