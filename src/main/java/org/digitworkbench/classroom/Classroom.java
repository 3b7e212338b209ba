package org.digitworkbench.classroom;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.drawings.WriterName;
import org.digitworkbench.store.ClassMembership;
import org.digitworkbench.store.ClassMembership.Place;
import org.digitworkbench.store.ClassMembershipFile;
import org.jspecify.annotations.Nullable;

/**
 * This workbench's place in a class, if it has joined one. What is shared is first written at home,
 * where it stays; the class's folder gets a copy as soon as it can be reached. Safe for any thread.
 */
public final class Classroom implements AutoCloseable {

  private final Path home;
  private final DatasetSource datasets;
  private final InstantSource clock;
  private final Appender appender;
  private final ClassMembershipFile file;
  private final Lookout lookout = new Lookout(this::refresh);
  private final List<Consumer<ClassSnapshot>> listeners = new CopyOnWriteArrayList<>();

  /** Held by whoever looks into the folder, which may take long. Taken before the other lock. */
  private final ReentrantLock looking = new ReentrantLock();

  /** Guards what follows, and is never held while the folder is waited for. */
  private final Object lock = new Object();

  private ClassMembership membership = ClassMembership.NONE;
  private @Nullable Desk desk;

  /** Those that may still be looked from. */
  private final List<Desk> retired = new ArrayList<>();

  private boolean looked;
  private volatile ClassSnapshot snapshot = ClassSnapshot.NONE;

  /**
   * @param home the folder of this workbench's own side, see {@link
   *     org.digitworkbench.store.Home#classroom}; need not exist
   * @param datasets tells what is known of data sets; nothing is loaded
   */
  public Classroom(Path home, DatasetSource datasets, InstantSource clock) {
    this(home, datasets, clock, Appender::toDisk);
  }

  /**
   * @param appender writes to the class's folder, for instance to fail
   */
  Classroom(Path home, DatasetSource datasets, InstantSource clock, Appender appender) {
    this.home = home;
    this.datasets = datasets;
    this.clock = clock;
    this.appender = appender;
    this.file = new ClassMembershipFile(home.resolve("class.json"));
  }

  /**
   * Begins to look into the folder every two seconds, on a thread of its own, and to bring there
   * what waits. Without it, {@link #refresh} does so once.
   */
  public void start() {
    lookout.start();
  }

  /** The class as it was last seen; takes no time. */
  public ClassSnapshot snapshot() {
    return snapshot;
  }

  /** How we stand to the class, as it was last seen; takes no time. */
  public ClassState state() {
    return snapshot.state();
  }

  /**
   * The drawings of the class: as they were last seen, which takes no time, or if nobody has
   * {@linkplain #start started} to look, as they are.
   */
  public DrawingSet drawings() {
    boolean look;
    synchronized (lock) {
      look = !looked && !lookout.isStarted();
    }
    return (look ? refresh() : snapshot).drawings();
  }

  /**
   * Brings to the folder what waits and reads what is new there. As slow as the folder.
   *
   * @return the class as it is now
   */
  public ClassSnapshot refresh() {
    looking.lock();
    try {
      lookout.looked();
      Desk current;
      ClassMembership member;
      synchronized (lock) {
        current = desk(file.load());
        member = membership;
        closeRetired();
      }
      ClassSnapshot now =
          current == null ? ClassSnapshot.without(member.name()) : current.look(member.name());
      boolean changed = false;
      synchronized (lock) {
        // Whoever has left meanwhile does not want to see it.
        if (member.equals(membership)) {
          changed = !now.equals(snapshot);
          snapshot = now;
        }
        looked = true;
      }
      if (changed) {
        tell();
      }
      return snapshot;
    } finally {
      looking.unlock();
    }
  }

  /** Where we sit by that membership; null if nowhere. */
  private @Nullable Desk desk(ClassMembership now) {
    Optional<Place> place = now.place();
    String folder = now.folder();
    if (desk != null && (place.isEmpty() || folder == null || !desk.isAt(folder, place.get()))) {
      retired.add(desk);
      desk = null;
    }
    if (desk == null && folder != null && place.isPresent()) {
      desk = new Desk(home, folder, place.get(), datasets, appender);
    }
    membership = now;
    return desk;
  }

  /** Gives rights back that nobody uses any more; with the right to look. */
  private void closeRetired() {
    retired.forEach(Desk::close);
    retired.clear();
  }

  private void tell() {
    ClassSnapshot now = snapshot;
    for (Consumer<ClassSnapshot> listener : listeners) {
      listener.accept(now);
    }
  }

  /**
   * Has someone told of each change, from now on.
   *
   * @param listener called on a thread of the classroom or on that of a method that changes it; it
   *     must be quick
   * @return ends it
   */
  public Runnable listen(Consumer<ClassSnapshot> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /**
   * Joins the class that has that folder, and leaves any other. As slow as the folder.
   *
   * @param folder that the whole class uses; it must be there
   * @param name that others see; made fit; may be empty
   * @throws WorkbenchException if there is no such folder, or the choice cannot be kept at home;
   *     all is then as before
   */
  public void join(Path folder, String name) {
    Path there = folder.toAbsolutePath().normalize();
    if (!Files.isDirectory(there)) {
      throw new WorkbenchException(
          "There is no folder %s; create the class's folder first, where everybody can reach it."
              .formatted(there));
    }
    looking.lock();
    try {
      synchronized (lock) {
        ClassMembership now =
            file.update(before ->
                before
                    .withName(WriterName.of(name))
                    .in(there.toString(), new Place(id(before, there), clock.instant())));
        Desk joined = desk(now);
        closeRetired();
        if (joined != null) {
          joined.own().named(now.name());
        }
      }
      refresh();
    } finally {
      looking.unlock();
    }
  }

  /** The id that this workbench has in that folder, or a new one. */
  private static String id(ClassMembership before, Path folder) {
    Place place = before.places().get(folder.toString());
    return place != null
        ? place.id()
        : before.places().values().stream()
            .map(Place::id)
            // A stick may have had another letter.
            .filter(id -> Files.exists(folder.resolve(ClassFile.name(id, 1))))
            .findFirst()
            .orElseGet(() -> UUID.randomUUID().toString().replace("-", ""));
  }

  /**
   * Goes by another name, also for what was shared before.
   *
   * @param name made fit; may be empty
   * @throws WorkbenchException if it cannot be kept at home
   */
  public void rename(String name) {
    synchronized (lock) {
      ClassMembership now = file.update(before -> before.withName(WriterName.of(name)));
      Desk current = desk(now);
      if (current != null) {
        current.own().named(now.name());
      }
    }
    lookout.wake();
    if (!lookout.isStarted()) {
      refresh();
    }
  }

  /**
   * Leaves the class. What was shared stays in its folder; what waits goes there when the class is
   * joined again.
   *
   * @throws WorkbenchException if it cannot be kept at home
   */
  public void leave() {
    synchronized (lock) {
      ClassMembership now = file.update(ClassMembership::out);
      desk(now);
      snapshot = ClassSnapshot.without(now.name());
    }
    if (looking.tryLock()) {
      try {
        synchronized (lock) {
          closeRetired();
        }
      } finally {
        looking.unlock();
      }
    }
    tell();
  }

  /**
   * Shares a run that has ended, or its newer state. Does nothing without a class, or if it is
   * shared already, or before its first epoch is complete. When it returns, the run is safe at
   * home. A few milliseconds: keep it away from the FX thread.
   *
   * @throws WorkbenchException if it cannot be kept at home, or its record is too long or does not
   *     hold together
   */
  public void share(Run run) {
    if (run.state().isActive() || run.epoch() == 0) {
      return;
    }
    share(desk -> {
      String problem = new RunCheck(datasets).problem(run);
      if (!problem.isEmpty()) {
        throw new WorkbenchException(
            "The run %s %s It is not shared.".formatted(run.name(), problem));
      }
      desk.own().run(run, membership.name());
    });
  }

  /**
   * Shares drawings, except those that are shared already. Does nothing without a class. When it
   * returns, they are safe at home. A drawing without a writer is shared under this workbench's
   * name.
   *
   * @throws WorkbenchException if they cannot be kept at home, or are more than one may share
   */
  public void share(List<KeptDrawing> drawings) {
    if (!drawings.isEmpty()) {
      share(desk -> desk.own().drawings(drawings, membership.name()));
    }
  }

  /**
   * Shares those of a collection that were kept since the class was joined.
   *
   * @param all of the collection
   * @throws WorkbenchException as {@link #share(List)}
   */
  public void shareNew(DrawingSet all) {
    share(desk -> {
      List<KeptDrawing> since =
          all.drawings().stream().filter(d -> !d.time().isBefore(desk.joined())).toList();
      if (!since.isEmpty()) {
        desk.own().drawings(since, membership.name());
      }
    });
  }

  /**
   * Shares those of a history that began since the class was joined and have ended, if their
   * records hold together.
   *
   * @param all of the history
   * @throws WorkbenchException if they cannot be kept at home
   */
  public void shareNew(List<Run> all) {
    RunCheck check = new RunCheck(datasets);
    share(desk ->
        all.stream()
            .filter(run -> !run.state().isActive())
            .filter(run -> !run.provenance().started().isBefore(desk.joined()))
            .filter(run -> check.problem(run).isEmpty())
            .forEach(run -> desk.own().run(run, membership.name())));
  }

  /**
   * Takes back a drawing, if it is shared; it may be shared again.
   *
   * @param id of the drawing at home
   * @throws WorkbenchException if it cannot be kept at home
   */
  public void withdraw(String id) {
    share(desk -> {
      if (desk.hasDrawing(id, snapshot)) {
        desk.own().withdraw(id, membership.name());
      }
    });
  }

  /** Whether a class is joined, as this workbench's own files say. */
  public boolean isJoined() {
    synchronized (lock) {
      return (desk == null ? desk(file.load()) : desk) != null;
    }
  }

  private void share(Consumer<Desk> sharing) {
    synchronized (lock) {
      Desk current = desk == null ? desk(file.load()) : desk;
      if (current != null) {
        sharing.accept(current);
        lookout.wake();
      }
    }
  }

  /**
   * Ends the thread, and first brings to the folder what was shared last, if that takes a moment
   * only; without a thread, it waits for the folder.
   */
  @Override
  public void close() {
    if (lookout.isAwaited() && !lookout.isStarted()) {
      refresh();
    }
    if (!lookout.end()) {
      // It may still write, so its rights end with the process.
      return;
    }
    synchronized (lock) {
      closeRetired();
      if (desk != null) {
        desk.close();
        desk = null;
      }
    }
  }
}
