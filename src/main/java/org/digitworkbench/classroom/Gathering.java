package org.digitworkbench.classroom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.domain.Run;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.drawings.OwnDatasets;
import org.digitworkbench.drawings.WriterName;

/**
 * What all files of a class say together. A workbench may say the same in several of its files, as
 * when a home was copied; it counts once.
 */
final class Gathering {

  private static final int SHORT = 8;

  private final DatasetSource datasets;

  Gathering(DatasetSource datasets) {
    this.datasets = datasets;
  }

  /**
   * All drawings that nobody has taken back, oldest first. Their ids are made unlike those of other
   * workbenches; those without a writer have the name of the workbench.
   *
   * @param before given back if it is the same
   */
  static DrawingSet drawings(Collection<ClassFile> files, DrawingSet before) {
    Map<String, KeptDrawing> all = new LinkedHashMap<>();
    Map<String, List<ClassFile>> byOwner =
        files.stream()
            .collect(Collectors.groupingBy(ClassFile::owner, TreeMap::new, Collectors.toList()));
    byOwner.forEach((owner, own) -> {
      for (ClassFile file : own) {
        String author = author(file);
        for (KeptDrawing drawing : file.drawings().values()) {
          if (own.stream().noneMatch(other -> other.withdrawn().contains(drawing.id()))) {
            String writer = drawing.writer().isEmpty() ? author : drawing.writer();
            String id = idOf(owner, drawing.id());
            all.putIfAbsent(
                id, new KeptDrawing(id, drawing.label(), writer, drawing.time(), drawing.image()));
          }
        }
      }
    });
    List<KeptDrawing> sorted = new ArrayList<>(all.values());
    sorted.sort(Comparator.comparing(KeptDrawing::time).thenComparing(KeptDrawing::id));
    return sorted.equals(before.drawings()) ? before : DrawingSet.of(sorted);
  }

  /** The id that a drawing of a workbench has in the class. */
  static String idOf(String owner, String drawing) {
    return owner + "/" + drawing;
  }

  private static String author(ClassFile file) {
    String author = file.author();
    return author == null ? "" : author;
  }

  /**
   * All runs, each in its newest state.
   *
   * @param own id of this workbench
   */
  static List<ClassRun> runs(Collection<ClassFile> files, String own) {
    Map<String, ClassRun> all = new LinkedHashMap<>();
    for (ClassFile file : files) {
      for (Run run : file.runs().values()) {
        all.merge(
            idOf(file.owner(), run.id()),
            new ClassRun(run, author(file), file.owner().equals(own)),
            (one, other) -> other.run().epoch() > one.run().epoch() ? other : one);
      }
    }
    return List.copyOf(all.values());
  }

  /** The runs by what they were tested on. */
  List<Leaderboard> boards(List<ClassRun> runs) {
    Map<String, List<ClassRun>> byTest = new TreeMap<>();
    for (ClassRun run : runs) {
      byTest.computeIfAbsent(test(run.run()), _ -> new ArrayList<>()).add(run);
    }
    List<Leaderboard> boards = new ArrayList<>();
    byTest.forEach((test, some) -> {
      some.sort(
          Comparator.comparingDouble(ClassRun::accuracy)
              .reversed()
              .thenComparingInt(ClassRun::parameters)
              .thenComparingDouble(ClassRun::seconds)
              .thenComparing(run -> run.run().id()));
      String dataset = tested(some.getFirst().run());
      boards.add(new Leaderboard(dataset, title(dataset, test), some));
    });
    boards.sort(Comparator.comparingInt((Leaderboard board) -> board.runs().size()).reversed());
    return boards;
  }

  private String tested(Run run) {
    return datasets.tested(run.training().data().dataset());
  }

  /**
   * What a run was tested on: the data set, and where that is not the same for all, the beginning
   * of its SHA-256.
   */
  private String test(Run run) {
    String tested = tested(run);
    if (!datasets.sha256(tested).isEmpty()) {
      return tested;
    }
    String sha256 = OwnDatasets.tested(run.provenance());
    return tested
        + " "
        + (sha256.isEmpty()
            ? Integer.toHexString(run.provenance().datasetSha256().hashCode())
            : sha256.substring(0, Math.min(SHORT, sha256.length())));
  }

  /** Where several boards have the same title, they are told apart. */
  private String title(String dataset, String test) {
    String title = datasets.title(dataset);
    return test.equals(dataset)
        ? title
        : "%s (%s)".formatted(title, test.substring(dataset.length() + 1));
  }

  /** Everybody who has a name or has shared something. */
  static List<ClassWriter> writers(
      Collection<ClassFile> files, DrawingSet drawings, List<ClassRun> runs) {
    Map<String, int[]> counts = new HashMap<>();
    files.forEach(file -> count(counts, author(file)));
    drawings.drawings().forEach(drawing -> count(counts, drawing.writer())[0]++);
    runs.forEach(run -> count(counts, run.author())[1]++);
    return counts.entrySet().stream()
        .map(e -> new ClassWriter(e.getKey(), e.getValue()[0], e.getValue()[1]))
        .filter(writer -> !writer.name().isEmpty() || writer.drawings() + writer.runs() > 0)
        .sorted(
            Comparator.comparing(ClassWriter::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(ClassWriter::name))
        .toList();
  }

  private static int[] count(Map<String, int[]> counts, String name) {
    return counts.computeIfAbsent(WriterName.of(name), _ -> new int[2]);
  }
}
