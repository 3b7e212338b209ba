package org.digitworkbench.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitworkbench.domain.Run;
import org.digitworkbench.drawings.KeptDrawing;
import org.jspecify.annotations.Nullable;

/**
 * What one file of a class has said so far. It may be anybody's and hold anything; what is read
 * stays, also when the file becomes shorter or cannot be read any more.
 */
final class ClassFile {

  /** Largest file that is read, in bytes. */
  static final long MAX_BYTES = 32L << 20;

  /** Most drawings of a file. */
  static final int MAX_DRAWINGS = 10_000;

  /** Most runs of a file. */
  static final int MAX_RUNS = 1_000;

  private static final Pattern NAME =
      Pattern.compile("workbench-([0-9a-f]{32})-([1-9][0-9]?)\\.jsonl");

  private final String owner;
  private final Room room;
  private final ClassLines codec;
  private final GrowingFile lines = new GrowingFile();
  private final Map<String, KeptDrawing> drawings = new LinkedHashMap<>();
  private final Map<String, Run> runs = new LinkedHashMap<>();
  private final Set<String> withdrawn = new LinkedHashSet<>();
  private @Nullable String author;
  private int damaged;
  private int refused;
  private String firstRefusal = "";
  private int surplus;
  private String unreadable = "";
  private long size = -1;
  private FileTime modified = FileTime.fromMillis(0);

  /**
   * @param owner id of the workbench that writes it
   */
  ClassFile(String owner, ClassLines codec, Room room) {
    this.owner = owner;
    this.codec = codec;
    this.room = room;
  }

  /**
   * The name of a file in the class's folder.
   *
   * @param number of the file, from 1, as a workbench may have several
   */
  static String name(String owner, int number) {
    return "workbench-%s-%d.jsonl".formatted(owner, number);
  }

  /** Whose a file of that name is; empty if it is no file of a class. */
  static Optional<String> owner(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  String owner() {
    return owner;
  }

  /** Whether all that was there at the last look was read. */
  boolean isRead() {
    return size >= 0 && unreadable.isEmpty();
  }

  /** The name that it says last; null if it says none, as it is not whole yet. */
  @Nullable String author() {
    return author;
  }

  /** By their ids, in the order of the file. */
  Map<String, KeptDrawing> drawings() {
    return Collections.unmodifiableMap(drawings);
  }

  /** By their ids, in the order of the file. */
  Map<String, Run> runs() {
    return Collections.unmodifiableMap(runs);
  }

  /** Ids of drawings that were taken back. */
  Set<String> withdrawn() {
    return Collections.unmodifiableSet(withdrawn);
  }

  /** Where the first line begins that is not whole, in bytes from the beginning. */
  long whole() {
    return lines.offset();
  }

  /**
   * Reads what is new; if size and time are those of the last look, nothing.
   *
   * @return whether anything has changed
   */
  boolean look(Path file) {
    String before = unreadable;
    try {
      BasicFileAttributes now =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!now.isRegularFile()) {
        unreadable = "is not a plain file but a link or the like, which is not followed";
      } else if (now.size() > MAX_BYTES) {
        unreadable = "is larger than %,d MB, so no more of it is read".formatted(MAX_BYTES >> 20);
      } else if (now.size() != size || !now.lastModifiedTime().equals(modified)) {
        read(file);
        size = now.size();
        modified = now.lastModifiedTime();
        unreadable = "";
        return true;
      } else {
        unreadable = "";
      }
    } catch (IOException e) {
      size = -1;
      unreadable = "cannot be read now";
    }
    return !before.equals(unreadable);
  }

  private void read(Path file) throws IOException {
    lines.read(
        file,
        MAX_BYTES,
        new GrowingFile.Sink() {
          @Override
          public void line(byte[] line, int length) {
            take(codec.read(line, length));
          }

          @Override
          public void tooLong() {
            damaged++;
          }
        });
  }

  private void take(ClassLine line) {
    switch (line) {
      case ClassLine.Drawn drawn -> take(drawn.drawing());
      case ClassLine.Withdrawn back -> {
        if (drawings.remove(back.id()) != null) {
          room.giveDrawing();
        }
        if (withdrawn.size() < MAX_DRAWINGS) {
          withdrawn.add(back.id());
        }
      }
      case ClassLine.Ran ran -> take(ran.run());
      case ClassLine.Refused no -> {
        refused++;
        firstRefusal = firstRefusal.isEmpty() ? no.why() : firstRefusal;
      }
      case ClassLine.Named named -> author = named.name();
      case ClassLine.Damaged _ -> damaged++;
    }
  }

  private void take(KeptDrawing drawing) {
    boolean known = drawings.containsKey(drawing.id());
    if (known || (drawings.size() < MAX_DRAWINGS && room.takeDrawing())) {
      drawings.put(drawing.id(), drawing);
      withdrawn.remove(drawing.id());
    } else {
      surplus++;
    }
  }

  /** The newest state of each: that with the most epochs. */
  private void take(Run run) {
    Run before = runs.get(run.id());
    if (before != null && before.epoch() > run.epoch()) {
      return;
    }
    if (before != null) {
      room.giveRun(before);
      runs.remove(run.id());
    }
    if (runs.size() < MAX_RUNS && room.takeRun(run)) {
      runs.put(run.id(), run);
    } else {
      surplus++;
    }
  }

  /** Gives the room back that it takes. */
  void forget() {
    drawings.values().forEach(_ -> room.giveDrawing());
    runs.values().forEach(room::giveRun);
  }

  /** What of it is not here, in a sentence or two; empty if all is. */
  String leftOut(String name) {
    List<String> parts = new ArrayList<>();
    if (!unreadable.isEmpty()) {
      parts.add(unreadable);
    }
    if (damaged > 0) {
      parts.add(
          damaged == 1
              ? "has one line that cannot be read and was skipped"
              : "has %,d lines that cannot be read and were skipped".formatted(damaged));
    }
    if (surplus > 0) {
      parts.add("has %,d more drawings or runs than there is room for".formatted(surplus));
    }
    if (refused > 0) {
      parts.add(
          "has %,d %s whose record contradicts itself, the first: %s"
              .formatted(refused, refused == 1 ? "run" : "runs", firstRefusal));
    }
    if (parts.isEmpty()) {
      return "";
    }
    String by = author == null || author.isEmpty() ? "" : " by " + author;
    String all = "The file %s%s %s".formatted(name, by, String.join("; it ", parts));
    return all.endsWith(".") ? all : all + ".";
  }
}
