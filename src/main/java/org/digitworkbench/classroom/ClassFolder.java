package org.digitworkbench.classroom;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What all files of a class have said so far. Used by one thread at a time. */
final class ClassFolder {

  /** Most files that are read. */
  static final int MAX_FILES = 400;

  /** Most names in the folder that are looked at. */
  static final int MAX_NAMES = 200_000;

  /** What systems and synchronisers put into folders by themselves. */
  private static final Pattern IGNORED = Pattern.compile("[.~$].*|Thumbs\\.db|desktop\\.ini");

  private final ClassLines codec;
  private final Room room = new Room();
  private final Map<String, ClassFile> files = new TreeMap<>();

  /** Files that the last look did not find. */
  private final Set<String> missing = new HashSet<>();

  /** Files that the last look read at home. */
  private final Set<String> atHome = new HashSet<>();

  private Beside beside = new Beside(0, 0, false);

  /**
   * What else is in the folder.
   *
   * @param strangers files that are no workbench's
   * @param surplus files of workbenches for which there is no room
   * @param tooMany whether there are more names than were looked at
   */
  private record Beside(int strangers, int surplus, boolean tooMany) {}

  ClassFolder(ClassLines codec) {
    this.codec = codec;
  }

  /** Those that were read, in the order of their names. */
  Collection<ClassFile> files() {
    return files.values();
  }

  /**
   * Reads what is new in one's own files.
   *
   * @param own where they are at home, by their names in the folder
   * @return whether anything has changed
   */
  boolean lookAtHome(Map<String, Path> own) {
    Set<String> gone = new HashSet<>(atHome);
    gone.removeAll(own.keySet());
    gone.forEach(this::forget);
    atHome.clear();
    atHome.addAll(own.keySet());
    boolean changed = !gone.isEmpty();
    for (Map.Entry<String, Path> entry : own.entrySet()) {
      changed |= file(entry.getKey()).look(entry.getValue());
    }
    return changed;
  }

  /**
   * Reads what is new in all other files.
   *
   * @return whether anything has changed
   * @throws IOException if the folder cannot be listed; nothing is lost then
   */
  boolean look(Path folder) throws IOException {
    Beside before = beside;
    Set<String> names = names(folder);
    boolean changed = !before.equals(beside);
    for (String name : names) {
      changed |= file(name).look(folder.resolve(name));
    }
    return forgetMissing(names) || changed;
  }

  private ClassFile file(String name) {
    return files.computeIfAbsent(
        name, _ -> new ClassFile(ClassFile.owner(name).orElseThrow(), codec, room));
  }

  private Set<String> names(Path folder) throws IOException {
    Set<String> found = new HashSet<>();
    int seen = 0;
    int strangers = 0;
    int fresh = 0;
    int surplus = 0;
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      Iterator<Path> all = stream.iterator();
      for (; seen < MAX_NAMES && all.hasNext(); seen++) {
        String name = String.valueOf(all.next().getFileName());
        if (atHome.contains(name)) {
          continue;
        }
        if (ClassFile.owner(name).isEmpty()) {
          strangers += IGNORED.matcher(name).matches() ? 0 : 1;
        } else if (files.containsKey(name)) {
          found.add(name);
        } else if (files.size() + fresh < MAX_FILES) {
          found.add(name);
          fresh++;
        } else {
          surplus++;
        }
      }
      beside = new Beside(strangers, surplus, seen == MAX_NAMES && all.hasNext());
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }

  /** A file that is gone twice in a row was taken away; once, it may be on its way. */
  private boolean forgetMissing(Set<String> names) {
    Set<String> gone = new HashSet<>(files.keySet());
    gone.removeAll(names);
    gone.removeAll(atHome);
    Set<String> again = new HashSet<>(gone);
    again.retainAll(missing);
    missing.clear();
    missing.addAll(gone);
    again.forEach(this::forget);
    return !again.isEmpty();
  }

  private void forget(String name) {
    ClassFile file = files.remove(name);
    if (file != null) {
      file.forget();
    }
  }

  /** Sentences about what is in the folder and not here. */
  List<String> leftOut() {
    List<String> all = new ArrayList<>();
    if (beside.strangers() > 0) {
      all.add(
          beside.strangers() == 1
              ? "One file in the folder does not belong to the class and was left alone."
              : "%,d files in the folder do not belong to the class and were left alone."
                  .formatted(beside.strangers()));
    }
    if (beside.surplus() > 0) {
      all.add(
          "The folder has files of more workbenches than the %,d that are read: %,d more."
              .formatted(MAX_FILES, beside.surplus()));
    }
    if (beside.tooMany()) {
      all.add("The folder has more than %,d files; the others are ignored.".formatted(MAX_NAMES));
    }
    files.forEach((name, file) -> {
      String sentence = file.leftOut(name);
      if (!sentence.isEmpty()) {
        all.add(sentence);
      }
    });
    int most = ClassSnapshot.MAX_LEFT_OUT;
    if (all.size() <= most) {
      return all;
    }
    List<String> some = new ArrayList<>(all.subList(0, most - 1));
    some.add("The same is true of %,d more files.".formatted(all.size() - some.size()));
    return some;
  }
}
