package org.digitworkbench.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.digitworkbench.domain.DataSpec;
import org.digitworkbench.domain.ExperimentSpec;
import org.digitworkbench.domain.InvalidSpecException;
import org.jspecify.annotations.Nullable;

/**
 * Trainings to be compared on the same terms: every group has the same seeds and, unless their
 * number is what is swept, the same images, and the groups take turns, so that whatever slows the
 * machine down for a while slows all of them down.
 *
 * @param groups in the order in which they are shown
 * @param repeats seeds of each group: its own and the ones after it
 * @param setting that has another value in each group; null if specifications are compared
 */
public record Plan(List<RunGroup> groups, int repeats, @Nullable SweepSetting setting) {

  /** The most runs of a plan. */
  public static final int MAX_RUNS = 200;

  /** The most specifications that are compared. */
  public static final int MAX_SPECS = 6;

  /** The most seeds of a group. */
  public static final int MAX_REPEATS = 100;

  private static final int MAX_ID = 64;

  /**
   * @throws InvalidSpecException if there are too many seeds, or too many runs in all
   */
  public Plan {
    groups = List.copyOf(groups);
    if (repeats < 1 || repeats > MAX_REPEATS) {
      throw new InvalidSpecException(
          "The number of repeats must be between 1 and %d, not %d."
              .formatted(MAX_REPEATS, repeats));
    }
    if (groups.size() * repeats > MAX_RUNS) {
      throw new InvalidSpecException(
          "%d times %d runs are more than %d; choose fewer repeats or fewer values."
              .formatted(groups.size(), repeats, MAX_RUNS));
    }
  }

  /**
   * Specifications held against each other, all with the seed of the first one and those after it.
   *
   * @param specs two to {@link #MAX_SPECS}
   * @throws InvalidSpecException if there are others, or they do not learn from the same images
   */
  public static Plan compare(List<ExperimentSpec> specs, int repeats) {
    if (specs.size() < 2 || specs.size() > MAX_SPECS) {
      throw new InvalidSpecException(
          "Two to %d networks can be compared, not %d.".formatted(MAX_SPECS, specs.size()));
    }
    ExperimentSpec first = specs.getFirst();
    DataSpec data = first.training().data();
    List<RunGroup> groups = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    int room = seedRoom(first, repeats);
    for (ExperimentSpec spec : specs) {
      DataSpec own = spec.training().data();
      if (!own.dataset().equals(data.dataset()) || own.trainLimit() != data.trainLimit()) {
        throw new InvalidSpecException(
            "%s trains on %s and %s on %s: a fair comparison needs the same images for all."
                .formatted(first.id(), images(data), spec.id(), images(own)));
      }
      String id = shortened(spec.id(), room);
      for (int i = 2; !taken.add(id); i++) {
        id = shortened(spec.id(), room + 3) + "-" + i;
      }
      ExperimentSpec seeded =
          new ExperimentSpec(
              spec.id(),
              spec.title(),
              spec.description(),
              spec.network(),
              spec.training().withSeed(first.training().seed()));
      groups.add(new RunGroup(id, id, seeded, ""));
    }
    return new Plan(groups, repeats, null);
  }

  private static String images(DataSpec data) {
    return data.trainLimit() == 0
        ? "all of " + data.dataset()
        : "%,d images of %s".formatted(data.trainLimit(), data.dataset());
  }

  /**
   * One specification with each of some values of a setting.
   *
   * @param values at least two, as {@link SweepValues} reads them
   * @throws InvalidSpecException if a value does not fit the specification
   */
  public static Plan sweep(
      ExperimentSpec spec, SweepSetting setting, List<String> values, int repeats) {
    List<RunGroup> groups = new ArrayList<>();
    for (String value : values) {
      String suffix = setting.idOf(value);
      groups.add(
          new RunGroup(
              setting.nameOf(value),
              shortened(spec.id(), suffix.length() + seedRoom(spec, repeats)) + suffix,
              setting.apply(spec, value),
              value));
    }
    return new Plan(groups, repeats, setting);
  }

  /** The runs in the order in which they are trained. */
  public List<PlannedRun> runs() {
    List<PlannedRun> runs = new ArrayList<>();
    for (long seed : seeds()) {
      for (RunGroup group : groups) {
        runs.add(run(group, seed));
      }
    }
    return runs;
  }

  /** The seeds that every group is trained with. */
  public List<Long> seeds() {
    long first = groups.getFirst().spec().training().seed();
    return LongStream.range(0, repeats).mapToObj(i -> first + i).toList();
  }

  private static PlannedRun run(RunGroup group, long seed) {
    ExperimentSpec spec = group.spec();
    String title = "%s, seed %d".formatted(group.name(), seed);
    return new PlannedRun(
        group,
        new ExperimentSpec(
            group.id() + seedSuffix(seed),
            title.length() > MAX_ID ? title.substring(0, MAX_ID) : title,
            spec.description(),
            spec.network(),
            spec.training().withSeed(seed)));
  }

  private static String seedSuffix(long seed) {
    return seed < 0 ? "-sm" + Long.toString(seed).substring(1) : "-s" + seed;
  }

  /** Characters that the longest of the seeds takes in a name. */
  private static int seedRoom(ExperimentSpec spec, int repeats) {
    long first = spec.training().seed();
    return Math.max(seedSuffix(first).length(), seedSuffix(first + repeats).length());
  }

  /** The beginning of an id that leaves room for as many characters. */
  private static String shortened(String id, int room) {
    return id.substring(0, Math.min(id.length(), MAX_ID - room));
  }
}
