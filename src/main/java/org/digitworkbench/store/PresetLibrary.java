package org.digitworkbench.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.Ids;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.Presets;
import org.digitworkbench.domain.WorkbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The presets that the user keeps: a folder of specifications, each in a file that has its id for a
 * name. None has the id of a built-in preset. Safe for any thread and for several processes; the
 * folder need not exist.
 */
public final class PresetLibrary {

  private static final Logger LOG = LoggerFactory.getLogger(PresetLibrary.class);

  private static final String OTHERWISE = "preset";

  /** Of an id that gets a number, so that both fit into 64 characters. */
  private static final int MAX_STEM = 56;

  private final Path folder;
  private final SpecFiles files;

  public PresetLibrary(Path folder) {
    this(folder, new SpecFiles());
  }

  PresetLibrary(Path folder, SpecFiles files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * What is in the folder.
   *
   * @param presets by title
   * @param problems a sentence for each file that cannot be read
   */
  public record Contents(List<Preset> presets, List<String> problems) {
    public Contents {
      presets = List.copyOf(presets);
      problems = List.copyOf(problems);
    }
  }

  /** An id made of a title: small letters, digits and hyphens; "preset" if nothing is left. */
  public static String idFor(String title) {
    String id =
        Normalizer.normalize(title, Normalizer.Form.NFD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    return FileNames.safe(stem(id), OTHERWISE);
  }

  /** Whether a built-in preset has that id. */
  public static boolean isBuiltIn(String id) {
    return Presets.all().stream().anyMatch(preset -> preset.id().equals(id));
  }

  /** Reads all of them; damaged files hide no others. */
  public Contents list() {
    List<Preset> presets = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (Path file : files(problems)) {
      try {
        presets.add(read(file));
      } catch (WorkbenchException e) {
        LOG.info("A preset cannot be read", e);
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    presets.sort(Comparator.comparing(Preset::title, String.CASE_INSENSITIVE_ORDER));
    return new Contents(presets, problems);
  }

  /**
   * The preset of that id, a built-in one or one of the user.
   *
   * @throws WorkbenchException if there is none, which says what there is, or if its file is
   *     damaged
   */
  public Preset find(String id) {
    for (Preset preset : Presets.all()) {
      if (preset.id().equals(id)) {
        return preset;
      }
    }
    if (Ids.isId(id) && Files.isRegularFile(file(id))) {
      return read(file(id));
    }
    throw new WorkbenchException(
        "There is no preset \"%s\"; choose one of %s."
            .formatted(
                id,
                Stream.concat(Presets.all().stream(), list().presets().stream())
                    .map(Preset::id)
                    .collect(Collectors.joining(", "))));
  }

  /**
   * Keeps a specification beside all others: its id gets a number if another preset has it.
   *
   * @return what is kept
   * @throws WorkbenchException if it cannot be written
   */
  public Preset add(ExperimentSpec spec) {
    String wanted = FileNames.safe(spec.id(), OTHERWISE);
    String id = wanted;
    for (int i = 2; isBuiltIn(id) || !claim(file(id)); i++) {
      id = stem(wanted) + "-" + i;
    }
    try {
      return write(
          new ExperimentSpec(
              id, spec.title(), spec.description(), spec.network(), spec.training()));
    } catch (WorkbenchException e) {
      delete(id);
      throw e;
    }
  }

  /**
   * Keeps a specification in the place of the one with the same id, if there is one.
   *
   * @return what is kept
   * @throws WorkbenchException if the id is that of a built-in preset, or it cannot be written; the
   *     old one is there as it was then
   */
  public Preset replace(ExperimentSpec spec) {
    if (isBuiltIn(spec.id())) {
      throw new WorkbenchException(
          "The preset \"%s\" is built in and cannot be replaced; choose another title."
              .formatted(spec.id()));
    }
    return write(spec);
  }

  /**
   * Gives a preset of the user another title. Its id stays, and with it the name on the command
   * line, of its runs and of its file.
   *
   * @return what it is now
   * @throws WorkbenchException if there is none of that id or it is built in, if another preset has
   *     that title, small and capital letters being the same, or if it cannot be written; it is
   *     then there as it was
   */
  public Preset rename(String id, String title) {
    boolean taken =
        Stream.concat(Presets.all().stream(), list().presets().stream())
            .filter(other -> !other.id().equals(id))
            .anyMatch(other -> other.title().equalsIgnoreCase(title.strip()));
    if (taken) {
      throw new WorkbenchException(taken(title));
    }
    ExperimentSpec spec = find(id).spec();
    return replace(
        new ExperimentSpec(id, title, spec.description(), spec.network(), spec.training()));
  }

  /** Says that a preset has that title already. */
  public static String taken(String title) {
    return "There is already a preset \"%s\"; choose another title.".formatted(title.strip());
  }

  /**
   * Deletes a preset of the user; if there is none of that id, nothing happens.
   *
   * @throws WorkbenchException if its file cannot be deleted
   */
  public void delete(String id) {
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException e) {
      throw new WorkbenchException(
          "The preset %s could not be deleted: %s.".formatted(file(id), AtomicFiles.reason(e)), e);
    }
  }

  private Preset write(ExperimentSpec spec) {
    files.write(file(spec.id()), spec);
    return Preset.own(spec);
  }

  private Preset read(Path file) {
    ExperimentSpec spec = files.read(file);
    if (isBuiltIn(spec.id())) {
      throw new WorkbenchException(
          "The specification %s has the id \"%s\" of a built-in preset; give it another."
              .formatted(file, spec.id()));
    }
    if (!file.equals(file(spec.id()))) {
      throw new WorkbenchException(
          "The specification %s has the id \"%s\"; rename it to %2$s.json."
              .formatted(file, spec.id()));
    }
    return Preset.own(spec);
  }

  private Path file(String id) {
    return folder.resolve(id + SpecFiles.EXTENSION);
  }

  private static String stem(String id) {
    return id.substring(0, Math.min(MAX_STEM, id.length()));
  }

  /** Makes an empty file of that name, which nobody reads, unless there is one. */
  private boolean claim(Path file) {
    try {
      Files.createDirectories(folder);
      Files.createFile(file);
      return true;
    } catch (FileAlreadyExistsException _) {
      return false;
    } catch (IOException e) {
      throw new WorkbenchException(
          "The preset could not be saved to %s: %s.".formatted(file, AtomicFiles.reason(e)), e);
    }
  }

  private List<Path> files(List<String> problems) {
    List<Path> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(folder, "[!.]*" + SpecFiles.EXTENSION)) {
      for (Path entry : entries) {
        // An empty one is being written by another process.
        if (Files.isRegularFile(entry) && Files.size(entry) > 0) {
          found.add(entry);
        }
      }
    } catch (IOException e) {
      LOG.warn("Cannot list the presets in {}", folder, e);
      problems.add("The presets in %s cannot be listed.".formatted(folder));
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }
}
