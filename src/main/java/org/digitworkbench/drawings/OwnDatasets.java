package org.digitworkbench.drawings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.digitworkbench.data.Classes;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;
import org.jspecify.annotations.Nullable;

/**
 * Data sets that others have, and those made with the drawings that are kept here:
 *
 * <ul>
 *   <li>"drawings": those of some writers to learn from, each digit equally often, and those of
 *       other writers to test on;
 *   <li>"mnist-and-drawings-25": all training images of MNIST, and between them the drawings to
 *       learn from, repeated until they make up 25 % (1 to 90) of all; tested on as MNIST is;
 *   <li>"class-drawings" and "mnist-and-class-drawings-25": the same with the drawings of all who
 *       share a class's folder.
 * </ul>
 *
 * {@link WriterSplit} says whose drawings are learned from. The drawings are those kept at the
 * moment of loading; their SHA-256 goes into the provenance, in all and by writer, whose name does
 * not: a model may travel. Safe for any thread.
 */
public final class OwnDatasets implements DatasetSource {

  /** Id of the drawings of all who share a class's folder. */
  public static final String CLASS = "class-drawings";

  private static final String CLASS_TITLE = "The class's drawings";
  private static final String BASE = "mnist";
  private static final Pattern MIXED =
      Pattern.compile(BASE + "-and-(?:class-)?drawings-([1-9][0-9]?)");

  /** With more, an epoch would have over a million images. */
  private static final int MOST = 90;

  /** In percent; any other can be named too. */
  private static final List<Integer> SHARES = List.of(10, 25, 50);

  private static final int CLASS_SHARE = 25;

  private static final String LEARNED = ", to learn from";
  private static final String TESTED = ", to test on";
  private static final String WRITER = LEARNED + ", writer ";

  /** Writers that are named in a sentence; of more it is said how many. */
  private static final int NAMED = 3;

  private final DatasetSource others;
  private final Supplier<DrawingSet> drawings;
  private final @Nullable Supplier<DrawingSet> classDrawings;
  private final Map<String, Loaded> loaded = new HashMap<>();

  private record Loaded(DrawingSet of, Dataset dataset) {}

  /**
   * @param others has MNIST
   * @param drawings asked with every load
   */
  public OwnDatasets(DatasetSource others, Supplier<DrawingSet> drawings) {
    this.others = others;
    this.drawings = drawings;
    this.classDrawings = null;
  }

  /**
   * @param others has MNIST
   * @param drawings kept here; asked with every load
   * @param classDrawings of the class; likewise
   */
  public OwnDatasets(
      DatasetSource others, Supplier<DrawingSet> drawings, Supplier<DrawingSet> classDrawings) {
    this.others = others;
    this.drawings = drawings;
    this.classDrawings = classDrawings;
  }

  /** Whether that data set has drawings to learn from. */
  public static boolean hasDrawings(String id) {
    return isDrawings(id) || share(id).isPresent();
  }

  /** Whether that data set has drawings of a class to learn from. */
  public static boolean hasClassDrawings(String id) {
    return hasDrawings(id) && id.contains(CLASS);
  }

  /** Whether that data set is of drawings alone. */
  private static boolean isDrawings(String id) {
    return id.equals(DrawingSet.ID) || id.equals(CLASS);
  }

  private static String whose(String id) {
    return hasClassDrawings(id) ? "the class's drawings" : "our drawings";
  }

  /** The share of drawings among the training images of that data set, in percent, if mixed. */
  private static OptionalInt share(String id) {
    Matcher matcher = MIXED.matcher(id);
    int percent = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
    return percent >= 1 && percent <= MOST ? OptionalInt.of(percent) : OptionalInt.empty();
  }

  /**
   * What a training on that data set would learn from now, in a sentence, or why it cannot; empty
   * for a data set without drawings.
   *
   * @param all that are kept here; of the class, if the data set {@linkplain #hasClassDrawings has
   *     those}
   */
  public static String note(String id, DrawingSet all) {
    if (!hasDrawings(id)) {
      return "";
    }
    String problem = problem(id, all);
    if (!problem.isEmpty()) {
      return problem;
    }
    DrawingSet learned = all.split().learned();
    DrawingSet heldOut = all.split().heldOut();
    return isDrawings(id)
        ? "Trains on %s; the test images are %s.".formatted(byNames(learned), byNames(heldOut))
        : "Trains on %s too; the test images are MNIST's. For Results on %s, %s are held out."
            .formatted(byNames(learned), whose(id), byNames(heldOut));
  }

  /**
   * Drawings on which networks are tried fairly: those of the writers that none of them has learned
   * from, whoever has joined since. The same set at each call.
   */
  public static DrawingSet unseenBy(List<TrainedModel> models, DrawingSet all) {
    Set<String> learned = new HashSet<>();
    for (TrainedModel model : models) {
      if (hasDrawings(model.training().data().dataset())) {
        Set<String> own = writers(model.provenance());
        if (own.isEmpty() && !all.split().isPossible()) {
          return DrawingSet.EMPTY;
        }
        // Models of earlier versions do not say; they were given the same choice.
        learned.addAll(own.isEmpty() ? WriterSplit.marks(all.split().learned()) : own);
      }
    }
    return all.without(learned);
  }

  /** How many writers' drawings were learned from, in a few words; empty if it is not known. */
  public static String learned(Provenance provenance) {
    int writers = writers(provenance).size();
    return writers == 0
        ? ""
        : "drawings by %s, all others held out for testing".formatted(count(writers, "writer"));
  }

  /** SHA-256 of the drawings that a run was tested on; empty if it was tested on none. */
  public static String tested(Provenance provenance) {
    return provenance.datasetSha256().entrySet().stream()
        .filter(entry -> entry.getKey().endsWith(TESTED))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  private static Set<String> writers(Provenance provenance) {
    return provenance.datasetSha256().keySet().stream()
        .filter(name -> name.contains(WRITER))
        .map(name -> name.substring(name.indexOf(WRITER) + WRITER.length()))
        .collect(Collectors.toSet());
  }

  /** Such as "40 drawings by Ada, Ben, Cleo and 2 others". */
  private static String byNames(DrawingSet set) {
    List<String> names =
        set.writers().stream().map(name -> name.isEmpty() ? "unnamed writers" : name).toList();
    List<String> parts = new ArrayList<>(names.subList(0, Math.min(NAMED, names.size())));
    if (names.size() > NAMED) {
      parts.add(count(names.size() - NAMED, "other"));
    }
    String last = parts.removeLast();
    return "%s by %s"
        .formatted(
            count(set.size(), "drawing"),
            parts.isEmpty() ? last : String.join(", ", parts) + " and " + last);
  }

  private static String count(int number, String what) {
    return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
  }

  private static String ofWriters(DrawingSet set) {
    return "%s by %s"
        .formatted(count(set.size(), "drawing"), count(set.writers().size(), "writer"));
  }

  @Override
  public List<String> ids() {
    return Stream.of(
            others.ids().stream(),
            SHARES.stream().map(share -> BASE + "-and-drawings-" + share),
            Stream.of(DrawingSet.ID),
            classDrawings == null
                ? Stream.<String>of()
                : Stream.of(BASE + "-and-" + CLASS + "-" + CLASS_SHARE, CLASS))
        .flatMap(ids -> ids)
        .toList();
  }

  @Override
  public String title(String id) {
    OptionalInt share = share(id);
    if (share.isPresent()) {
      return "%d %% %s + %s".formatted(share.getAsInt(), whose(id), others.title(BASE));
    }
    return switch (id) {
      case DrawingSet.ID -> DrawingSet.TITLE;
      case CLASS -> CLASS_TITLE;
      default -> others.title(id);
    };
  }

  @Override
  public Classes classes(String id) {
    return hasDrawings(id) ? Classes.digits(title(id)) : others.classes(id);
  }

  @Override
  public String tested(String id) {
    return share(id).isPresent() ? BASE : others.tested(id);
  }

  @Override
  public Map<String, String> sha256(String id) {
    return others.sha256(id);
  }

  @Override
  public int testImages(String id) {
    return others.testImages(id);
  }

  /**
   * {@inheritDoc}
   *
   * @throws WorkbenchException also if the drawings do not suffice
   */
  @Override
  public Dataset load(String id) {
    if (!hasDrawings(id)) {
      if (!others.ids().contains(id)) {
        throw new WorkbenchException(
            "There is no data set \"%s\"; choose one of %s (or another share from 1 to %d)."
                .formatted(id, String.join(", ", ids()), MOST));
      }
      return others.load(id);
    }
    DrawingSet all = all(id);
    synchronized (this) {
      Loaded known = loaded.get(id);
      if (known == null || known.of() != all) {
        Dataset made = make(id, all);
        // Drawings that came and went leave the images as they were, and what is known of them.
        known =
            known != null && known.dataset().sha256().equals(made.sha256())
                ? new Loaded(all, known.dataset())
                : new Loaded(all, made);
        loaded.put(id, known);
      }
      return known.dataset();
    }
  }

  private DrawingSet all(String id) {
    if (!hasClassDrawings(id)) {
      return drawings.get();
    }
    return classDrawings == null ? DrawingSet.EMPTY : classDrawings.get();
  }

  private Dataset make(String id, DrawingSet all) {
    String problem = problem(id, all);
    if (!problem.isEmpty()) {
      throw new WorkbenchException(problem);
    }
    ContentHash learned = ContentHash.of(all.split().learned());
    Map<String, String> sha256 = new HashMap<>(Map.of(whose(id) + LEARNED, learned.sha256()));
    for (String mark : WriterSplit.marks(learned.drawings())) {
      DrawingSet own =
          learned.drawings().where(drawing -> WriterSplit.mark(drawing.writer()).equals(mark));
      sha256.put(whose(id) + WRITER + mark, ContentHash.of(own).sha256());
    }
    ImageSet drawn = learned.drawings().images();
    OptionalInt share = share(id);
    if (share.isEmpty()) {
      DrawingSet heldOut = all.split().heldOut();
      sha256.put(whose(id) + TESTED, ContentHash.of(heldOut).sha256());
      return new Dataset(
          id, title(id), Classes.DIGITS, Mixture.balanced(drawn), heldOut.dataset().test(), sha256);
    }
    Dataset base = others.load(BASE);
    sha256.putAll(base.sha256());
    return new Dataset(
        id,
        title(id),
        base.classNames(),
        Mixture.of(base.train(), drawn, share.getAsInt()),
        base.test(),
        sha256);
  }

  /** Why nothing can be learned from the drawings; else empty. */
  private static String problem(String id, DrawingSet all) {
    if (all.isEmpty() && hasClassDrawings(id)) {
      return "The class has no drawings yet; join it, and let everybody label some with “Teach it”.";
    }
    if (all.isEmpty()) {
      return "You have no labelled drawings yet; label some in the Draw tab with “Teach it”, or import some.";
    }
    WriterSplit split = all.split();
    if (!split.isPossible()) {
      return "All drawings are by one writer; drawings by a second one are needed, so that nobody is both trained on and tested on.";
    }
    int[] counts = split.learned().counts();
    for (int digit = 0; digit < counts.length; digit++) {
      if (counts[digit] == 0 && isDrawings(id)) {
        return "There is no %d among the %s to train on; draw some, or train on MNIST as well."
            .formatted(digit, ofWriters(split.learned()));
      }
    }
    return "";
  }
}
