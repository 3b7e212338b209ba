package org.digitworkbench.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.store.AtomicFiles;
import org.digitworkbench.store.ClassMembership.Place;

/** Where this workbench sits in one class: what it shares and what it sees. */
final class Desk implements AutoCloseable {

  private final String folder;
  private final Path there;
  private final Place place;
  private final OwnFiles own;
  private final ClassFolder seen;
  private final Gathering gathering;

  // Of whoever looks, one at a time.
  private ClassSnapshot last = ClassSnapshot.NONE;

  /**
   * @param home the folder of this workbench's own side of all classes
   * @param folder of the class
   */
  Desk(Path home, String folder, Place place, DatasetSource datasets, Appender appender) {
    this.folder = folder;
    this.there = Path.of(folder);
    this.place = place;
    ClassLines codec = new ClassLines(new RunCheck(datasets));
    this.own = new OwnFiles(home.resolve(place.id()), place.id(), codec, appender);
    this.seen = new ClassFolder(codec);
    this.gathering = new Gathering(datasets);
  }

  boolean isAt(String otherFolder, Place other) {
    return folder.equals(otherFolder) && place.equals(other);
  }

  /** When the class was joined. */
  Instant joined() {
    return place.joined();
  }

  OwnFiles own() {
    return own;
  }

  /** Whether a drawing of this workbench is shared. */
  boolean hasDrawing(String id, ClassSnapshot now) {
    String known = Gathering.idOf(place.id(), id);
    return own.hasDrawing(id)
        || now.drawings().drawings().stream().anyMatch(drawing -> drawing.id().equals(known));
  }

  /**
   * Brings to the folder what waits and reads what is new.
   *
   * @param name by which this workbench goes now
   */
  ClassSnapshot look(String name) {
    OwnFiles.Copied copied = own.copyTo(there, name);
    boolean changed = seen.lookAtHome(own.atHome());
    String problem = "";
    try {
      if (Files.isDirectory(there)) {
        changed |= seen.look(there);
      } else {
        problem =
            "The class's folder %s is missing; the class is shown as it was last seen, and what you share waits here until the folder is back."
                .formatted(there);
      }
    } catch (IOException e) {
      problem =
          "The class's folder %s cannot be read: %s. The class is shown as it was last seen."
              .formatted(there, AtomicFiles.reason(e));
    }
    if (problem.isEmpty() && !copied.problem().isEmpty()) {
      problem =
          "The class's folder %s cannot be written to: %s. What you share waits here until it can."
              .formatted(there, copied.problem());
    }
    ClassState state = new ClassState(there, name, problem, copied.waiting());
    last = changed ? gathered(state) : last.with(state);
    return last;
  }

  private ClassSnapshot gathered(ClassState state) {
    Collection<ClassFile> files = seen.files();
    DrawingSet drawings = Gathering.drawings(files, last.drawings());
    List<ClassRun> runs = Gathering.runs(files, place.id());
    return new ClassSnapshot(
        state,
        gathering.boards(runs),
        Gathering.writers(files, drawings, runs),
        drawings,
        seen.leftOut());
  }

  @Override
  public void close() {
    own.close();
  }
}
