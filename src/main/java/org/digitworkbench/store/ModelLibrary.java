package org.digitworkbench.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models that came with the workbench and those that the user keeps. Safe for any thread;
 * neither folder need exist.
 */
public final class ModelLibrary {

  private static final Logger LOG = LoggerFactory.getLogger(ModelLibrary.class);

  private final Path shipped;
  private final Path kept;
  private final Supplier<List<ModelEntry>> runs;
  private final ModelFiles files;

  /**
   * @param runs the newest network of each run
   */
  public ModelLibrary(Path shipped, Path kept, Supplier<List<ModelEntry>> runs) {
    this(shipped, kept, runs, new ModelFiles());
  }

  ModelLibrary(Path shipped, Path kept, Supplier<List<ModelEntry>> runs, ModelFiles files) {
    this.shipped = shipped;
    this.kept = kept;
    this.runs = runs;
    this.files = files;
  }

  /**
   * What there is, the shipped ones first, then by name. The files are not opened, so a damaged one
   * is listed too and shows when it is read.
   */
  public List<ModelEntry> list() {
    List<ModelEntry> entries = new ArrayList<>();
    Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    add(entries, taken, shipped, true);
    add(entries, taken, kept, false);
    for (ModelEntry run : runs.get()) {
      String name = FileNames.unique(run.name(), taken::contains);
      taken.add(name);
      entries.add(new ModelEntry(name, run.path(), false));
    }
    return entries;
  }

  /**
   * The model of that name, as {@link #list} has it, or of that file.
   *
   * @throws WorkbenchException if there is neither; it says which names there are
   */
  public ModelEntry find(String nameOrFile) {
    List<ModelEntry> entries = list();
    for (ModelEntry entry : entries) {
      if (entry.name().equals(nameOrFile)) {
        return entry;
      }
    }
    try {
      Path file = Path.of(nameOrFile);
      if (Files.isRegularFile(file)) {
        return new ModelEntry(baseName(file), file, false);
      }
    } catch (InvalidPathException e) {
      LOG.debug("Not a path: {}", nameOrFile, e);
    }
    String names = entries.stream().map(ModelEntry::name).collect(Collectors.joining(", "));
    throw new WorkbenchException(
        names.isEmpty()
            ? "There is no model \"%s\" and no other either; train one first or give the path of a file."
                .formatted(nameOrFile)
            : "There is no model \"%s\"; choose one of %s, or give the path of a file."
                .formatted(nameOrFile, names));
  }

  /**
   * Reads the entry's file.
   *
   * @throws WorkbenchException as of {@link ModelFiles#read}
   */
  public TrainedModel read(ModelEntry entry) {
    return files.read(entry.path());
  }

  /**
   * Keeps a model under that name, or one made of it if it is taken or unfit for a file.
   *
   * @throws WorkbenchException as of {@link ModelFiles#write}
   */
  public synchronized ModelEntry save(String name, TrainedModel model) {
    Set<String> taken =
        list().stream()
            .map(ModelEntry::name)
            .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
    String unique = FileNames.unique(FileNames.safe(name, "model"), taken::contains);
    Path file = kept.resolve(unique + ModelFiles.EXTENSION);
    files.write(file, model);
    return new ModelEntry(unique, file, false);
  }

  private static void add(
      List<ModelEntry> entries, Set<String> taken, Path folder, boolean shipped) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(ModelLibrary::isModelFile)
          .sorted(Comparator.comparing(ModelLibrary::baseName))
          .forEach(file -> {
            String name = FileNames.unique(baseName(file), taken::contains);
            taken.add(name);
            entries.add(new ModelEntry(name, file, shipped));
          });
    } catch (IOException e) {
      LOG.warn("Cannot list the models in {}", folder, e);
    }
  }

  private static boolean isModelFile(Path file) {
    String name = fileName(file);
    return name.toLowerCase(Locale.ROOT).endsWith(ModelFiles.EXTENSION)
        && !name.startsWith(".")
        && Files.isRegularFile(file);
  }

  private static String baseName(Path file) {
    String name = fileName(file);
    return name.toLowerCase(Locale.ROOT).endsWith(ModelFiles.EXTENSION)
        ? name.substring(0, name.length() - ModelFiles.EXTENSION.length())
        : name;
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }
}
