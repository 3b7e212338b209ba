package org.digitworkbench.classroom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.store.AtomicFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this workbench shares with one class: mostly one file, and one more for each process that
 * used the same home at the same time. What is shared goes into the file that this process has the
 * right to. To write is quick and safe for any thread; to {@link #copyTo} the folder may take long
 * and is for one thread at a time, with which writing does not interfere.
 */
final class OwnFiles implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OwnFiles.class);
  private static final Pattern NAME = Pattern.compile("([1-9][0-9]?)\\.jsonl");
  private static final int MOST = 99;

  private final Path home;
  private final String id;
  private final Appender appender;
  private final ClassLines codec;

  /** Numbers of files whose copies are not copies; what they have is in another. */
  private final Set<Integer> foreign = new HashSet<>();

  /** Lengths at which files of ended processes were copied whole, under the name of that time. */
  private final Map<Integer, Settled> settled = new HashMap<>();

  private @Nullable OwnFile mine;
  private int number;

  private record Settled(long length, String name) {}

  /**
   * How the copying went.
   *
   * @param waiting lines that are not there yet
   * @param problem why, to go on a sentence; empty if all are there
   */
  record Copied(int waiting, String problem) {}

  /**
   * @param home the folder of these files
   * @param id of this workbench in the class
   */
  OwnFiles(Path home, String id, ClassLines codec, Appender appender) {
    this.home = home;
    this.id = id;
    this.codec = codec;
    this.appender = appender;
  }

  /** The files at home, by the names of their copies. */
  synchronized Map<String, Path> atHome() {
    Map<String, Path> all = new HashMap<>();
    for (int n : numbers()) {
      if (!foreign.contains(n)) {
        all.put(ClassFile.name(id, n), OwnFile.path(home, n));
      }
    }
    return all;
  }

  /** Says the name, unless it was said last. */
  synchronized void named(String name) {
    say(mine(), name);
  }

  /** Shares what is not shared yet. */
  synchronized void drawings(List<KeptDrawing> drawings, String name) {
    ClassFile known = mine().contents();
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    int added = 0;
    for (KeptDrawing drawing : drawings) {
      if (!known.drawings().containsKey(drawing.id()) && !drawing.image().isBlank()) {
        lines.writeBytes(codec.drawing(drawing));
        added++;
      }
    }
    if (known.drawings().size() + added > ClassFile.MAX_DRAWINGS) {
      throw new WorkbenchException(
          "One workbench can share %,d drawings with a class, and that would be more."
              .formatted(ClassFile.MAX_DRAWINGS));
    }
    append(lines.toByteArray(), name);
  }

  /** Shares a run, unless it is shared as it is. */
  synchronized void run(Run run, String name) {
    Run before = mine().contents().runs().get(run.id());
    if (before == null || before.epoch() < run.epoch()) {
      append(codec.run(run), name);
    }
  }

  /** Whether this process's file has a drawing. */
  synchronized boolean hasDrawing(String drawing) {
    return mine != null && mine.contents().drawings().containsKey(drawing);
  }

  /** Takes a drawing back. */
  synchronized void withdraw(String drawing, String name) {
    append(codec.withdrawn(drawing), name);
  }

  private void append(byte[] lines, String name) {
    if (lines.length > 0) {
      OwnFile own = mine();
      say(own, name);
      own.append(lines);
    }
  }

  private void say(OwnFile own, String name) {
    if (!name.equals(own.contents().author())) {
      own.append(codec.author(name));
    }
  }

  /** The file of this process. */
  private OwnFile mine() {
    OwnFile own = mine;
    try {
      for (int n = 1; own == null && n <= MOST; n++) {
        if (!foreign.contains(n)) {
          own = OwnFile.take(home, id, n, codec).orElse(null);
          number = n;
        }
      }
    } catch (IOException e) {
      throw new WorkbenchException(
          "What you share could not be saved to %s: %s.".formatted(home, AtomicFiles.reason(e)), e);
    }
    if (own == null) {
      throw new WorkbenchException(
          "Too many workbenches use %s; nothing more is shared.".formatted(home));
    }
    mine = own;
    return own;
  }

  /**
   * Brings to the class's folder what is not there yet, also what ended processes left behind.
   *
   * @param name by which this workbench goes now
   */
  Copied copyTo(Path folder, String name) {
    Set<Integer> numbers = numbers();
    if (!Files.isDirectory(folder)) {
      return new Copied(
          numbers.stream().filter(n -> !isForeign(n)).mapToInt(n -> OwnFile.waiting(home, n)).sum(),
          "it is missing");
    }
    if (!numbers.isEmpty()) {
      takeMine();
    }
    int waiting = 0;
    String problem = "";
    for (int n : numbers) {
      Optional<OwnFile> taken = Optional.empty();
      try {
        OwnFile own = ofThisProcess(n);
        if (own == null && !isSettled(n, folder, name)) {
          taken = OwnFile.take(home, id, n, codec);
          own = taken.orElse(null);
        }
        if (own != null) {
          Copied copied = copy(own, n, folder, name);
          waiting += copied.waiting();
          problem = problem.isEmpty() ? copied.problem() : problem;
        }
      } catch (IOException | WorkbenchException e) {
        LOG.info("File {} of {} was not copied to the class", n, home, e);
      } finally {
        taken.ifPresent(OwnFile::close);
      }
    }
    return new Copied(waiting, problem);
  }

  /** So that nobody of this process finds it taken for a moment and takes another. */
  private synchronized void takeMine() {
    try {
      mine();
    } catch (WorkbenchException e) {
      LOG.info("Nothing can be shared", e);
    }
  }

  private Copied copy(OwnFile own, int n, Path folder, String name) {
    synchronized (this) {
      say(own, name);
    }
    try {
      long length = own.length();
      own.copyTo(folder, appender);
      settled.put(n, new Settled(length, name));
      return new Copied(0, "");
    } catch (OwnFile.ForeignCopyException e) {
      LOG.warn("Another workbench writes to this one's files", e);
      moveOn(own, n, name);
      return new Copied(0, "");
    } catch (IOException e) {
      LOG.debug("{} was not copied to {}", own.name(), folder, e);
      return new Copied(OwnFile.waiting(home, n), AtomicFiles.reason(e));
    }
  }

  /**
   * Shares by another file what was shared by this one, whose copy another workbench writes: one
   * whose home is a copy of this one's.
   */
  private synchronized void moveOn(OwnFile own, int n, String name) {
    foreign.add(n);
    boolean current = own == mine;
    if (current) {
      mine = null;
    }
    try {
      drawings(List.copyOf(own.contents().drawings().values()), name);
      own.contents().runs().values().forEach(run -> run(run, name));
      own.contents().withdrawn().forEach(drawing -> withdraw(drawing, name));
    } catch (WorkbenchException e) {
      foreign.remove(n);
      throw e;
    } finally {
      if (current) {
        own.close();
      }
    }
  }

  private synchronized @Nullable OwnFile ofThisProcess(int n) {
    return mine != null && number == n ? mine : null;
  }

  private synchronized boolean isForeign(int n) {
    return foreign.contains(n);
  }

  /** Whether a file that nobody adds to any more is in the folder whole. */
  private boolean isSettled(int n, Path folder, String name) throws IOException {
    if (isForeign(n)) {
      return true;
    }
    Settled done = settled.get(n);
    Path copy = folder.resolve(ClassFile.name(id, n));
    return done != null
        && done.name().equals(name)
        && done.length() == Files.size(OwnFile.path(home, n))
        && Files.exists(copy)
        && Files.size(copy) == done.length();
  }

  private Set<Integer> numbers() {
    Set<Integer> numbers = new TreeSet<>();
    if (Files.isDirectory(home)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(home)) {
        for (Path file : files) {
          Matcher matcher = NAME.matcher(String.valueOf(file.getFileName()));
          if (matcher.matches()) {
            numbers.add(Integer.parseInt(matcher.group(1)));
          }
        }
      } catch (IOException e) {
        LOG.info("{} cannot be listed", home, e);
      }
    }
    return numbers;
  }

  @Override
  public synchronized void close() {
    if (mine != null) {
      mine.close();
      mine = null;
    }
  }
}
