package org.digitworkbench.projection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Supplier;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.Inspector;
import org.digitworkbench.evaluation.Fingerprints;
import org.digitworkbench.store.FloatCache;
import org.jspecify.annotations.Nullable;

/**
 * The maps of networks and images; each is computed once, and kept in memory and on the disk. Safe
 * for any thread.
 */
public final class Maps {

  // To be counted up when the same network gets another map.
  private static final String SPACE = "feature space 1";
  private static final String TSNE = "t-SNE 1";

  private static final long SEED = 1;

  /** Spaces that are kept in memory: 12 MB with 10,000 images each. */
  private static final int SPACES = 10;

  /** Layouts that are kept in memory: 8 MB likewise. */
  private static final int LAYOUTS = 100;

  private final Supplier<Engine> engine;
  private final FloatCache disk;
  private final Fingerprints fingerprints;
  private final Map<String, FeatureSpace> spaces = newestOf(SPACES);
  private final Map<String, Layout> layouts = newestOf(LAYOUTS);

  /**
   * @param engine asked when something has to be computed
   */
  public Maps(Supplier<Engine> engine, FloatCache disk, Fingerprints fingerprints) {
    this.engine = engine;
    this.disk = disk;
    this.fingerprints = fingerprints;
  }

  /**
   * What the network sees in the images, with their principal components.
   *
   * @param progress is given the share done while it is computed, in [0, 1]; false ends it
   * @throws java.util.concurrent.CancellationException if {@code progress} ended it
   */
  public FeatureSpace space(TrainedModel model, ImageSet images, DoublePredicate progress) {
    String key = fingerprints.of(SPACE, model, images);
    FeatureSpace known = recall(spaces, key);
    if (known != null) {
      return known;
    }
    int width = Features.width(model.network());
    Optional<FeatureSpace> kept =
        disk.read(key, SpaceCode.length(width, images.size()))
            .flatMap(code -> SpaceCode.decode(code, width, images.size()));
    FeatureSpace space = kept.orElseGet(() -> compute(model, images, progress));
    remember(spaces, key, space);
    if (kept.isEmpty()) {
      disk.write(key, SpaceCode.encode(space, width));
    }
    return space;
  }

  private FeatureSpace compute(TrainedModel model, ImageSet images, DoublePredicate progress) {
    try (Inspector inspector = engine.get().inspector(model)) {
      return FeatureSpace.of(inspector, images, new ProgressPart(progress, 0, 1));
    }
  }

  /** The t-SNE of the images, if it has been computed before. */
  public Optional<Layout> knownTsne(TrainedModel model, ImageSet images) {
    String key = fingerprints.of(TSNE, model, images);
    Layout known = recall(layouts, key);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<Layout> kept = disk.read(key, 2 * images.size()).map(Layout::new);
    kept.ifPresent(layout -> remember(layouts, key, layout));
    return kept;
  }

  /**
   * Computes the t-SNE of the images.
   *
   * @param space of the network and the images, not flat, with three images or more
   * @throws java.util.concurrent.CancellationException if the watcher ended it
   */
  public Layout tsne(
      TrainedModel model, ImageSet images, FeatureSpace space, LayoutWatcher watcher) {
    String key = fingerprints.of(TSNE, model, images);
    Layout layout = space.tsne(SEED, watcher);
    remember(layouts, key, layout);
    disk.write(key, layout.toArray());
    return layout;
  }

  /**
   * For images that are none of the map's own.
   *
   * @param space of the network
   */
  public Locator locator(TrainedModel model, FeatureSpace space) {
    return new Locator(space, engine.get().inspector(model));
  }

  private synchronized <T> @Nullable T recall(Map<String, T> memory, String key) {
    return memory.get(key);
  }

  private synchronized <T> void remember(Map<String, T> memory, String key, T value) {
    memory.put(key, value);
  }

  private static <T> Map<String, T> newestOf(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      @Override
      protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
        return size() > most;
      }
    };
  }
}
