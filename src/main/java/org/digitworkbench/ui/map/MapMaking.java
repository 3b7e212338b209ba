package org.digitworkbench.ui.map;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.projection.FeatureSpace;
import org.digitworkbench.projection.Layout;
import org.digitworkbench.projection.Maps;
import org.digitworkbench.ui.fx.LatestOnly;
import org.digitworkbench.ui.map.MapPicture.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the map that is wanted in the background. The newest wish wins: what is wanted no more is
 * ended. Used on the FX thread.
 */
final class MapMaking {

  private static final Logger LOG = LoggerFactory.getLogger(MapMaking.class);

  /** Share of the whole work of a t-SNE that the reading of the images is. */
  private static final double READING = 0.1;

  /** A wish. */
  private static final class Request {

    private final MapSubject subject;
    private final MapMethod method;

    /** Whether a t-SNE that is not known is to be computed, which takes a while. */
    private final boolean compute;

    Request(MapSubject subject, MapMethod method, boolean compute) {
      this.subject = subject;
      this.method = method;
      this.compute = compute;
    }

    /** Whether it will show all that the other would. */
    boolean covers(Request other) {
      return subject.isSameAs(other.subject)
          && method == other.method
          && (compute || !other.compute);
    }
  }

  /** Told, on the FX thread, of what is still wanted. */
  interface Watcher {

    void progress(double share);

    /** What is seen until the end, or at the end. */
    void show(MapPicture picture);

    /** The t-SNE is not known and was not to be computed. */
    void unknown(MapPicture principal);

    /** There is no map. */
    void failed(String sentence);

    /** Nothing more comes. */
    void ended();
  }

  private final Maps maps;
  private final Executor background;
  private final Executor fx;
  private final Watcher watcher;

  // What the background thread asks whether it should go on.
  private final AtomicReference<@Nullable Request> wanted = new AtomicReference<>();

  /**
   * @param background runs one task at a time
   * @param fx runs on the FX thread
   */
  MapMaking(Maps maps, Executor background, Executor fx, Watcher watcher) {
    this.maps = maps;
    this.background = new LatestOnly(background);
    this.fx = fx;
    this.watcher = watcher;
  }

  /**
   * Wants that, in place of what was wanted before; nothing happens if that is made already.
   *
   * @param compute whether a t-SNE that is not known is to be computed, which takes a while
   */
  void want(MapSubject subject, MapMethod method, boolean compute) {
    Request request = new Request(subject, method, compute);
    Request running = wanted.get();
    if (running == null || !running.covers(request)) {
      wanted.set(request);
      watcher.progress(0);
      background.execute(() -> make(request));
    }
  }

  /** Wants nothing that is of another network or of other images. */
  void stopOthers(@Nullable MapSubject subject) {
    Request running = wanted.get();
    if (running != null && (subject == null || !subject.isSameAs(running.subject))) {
      stop();
    }
  }

  /** Wants nothing. */
  void stop() {
    wanted.set(null);
  }

  private boolean isWanted(Request request) {
    return request == wanted.get();
  }

  private void make(Request request) {
    try {
      if (isWanted(request)) {
        draw(request);
      }
    } catch (CancellationException _) {
      LOG.debug("A map is no longer wanted");
    } catch (WorkbenchException e) {
      LOG.warn("The map could not be made", e);
      fail(request, Objects.requireNonNullElse(e.getMessage(), MapText.FAILED));
    } catch (RuntimeException | LinkageError e) {
      LOG.error("The map could not be made", e);
      fail(request, MapText.FAILED);
    }
    tell(
        request,
        () -> {
          wanted.set(null);
          watcher.ended();
        });
  }

  private void draw(Request request) {
    MapSubject subject = request.subject;
    ImageSet images = subject.dataset().test();
    double reading = request.method == MapMethod.TSNE ? READING : 1;
    FeatureSpace space =
        maps.space(subject.model(), images, share -> report(request, reading * share));
    if (space.isFlat()) {
      fail(request, MapText.FLAT);
      return;
    }
    MapPicture principal =
        new MapPicture(subject, space, MapMethod.PRINCIPAL, space.principal(), State.FINISHED);
    if (request.method == MapMethod.PRINCIPAL) {
      tell(request, () -> watcher.show(principal));
      return;
    }
    Optional<Layout> known = maps.knownTsne(subject.model(), images);
    if (known.isPresent()) {
      MapPicture picture =
          new MapPicture(subject, space, MapMethod.TSNE, known.get(), State.FINISHED);
      tell(request, () -> watcher.show(picture));
    } else if (request.compute) {
      compute(request, principal);
    } else {
      tell(request, () -> watcher.unknown(principal));
    }
  }

  private void compute(Request request, MapPicture principal) {
    MapSubject subject = principal.subject();
    FeatureSpace space = principal.space();
    Layout layout =
        maps.tsne(
            subject.model(),
            subject.dataset().test(),
            space,
            (share, now) -> {
              if (now != null) {
                MapPicture picture =
                    new MapPicture(subject, space, MapMethod.TSNE, now, State.MOVING);
                tell(request, () -> watcher.show(picture));
              }
              return report(request, READING + (1 - READING) * share);
            });
    MapPicture picture = new MapPicture(subject, space, MapMethod.TSNE, layout, State.FINISHED);
    tell(request, () -> watcher.show(picture));
  }

  private boolean report(Request request, double share) {
    tell(request, () -> watcher.progress(share));
    return isWanted(request);
  }

  private void fail(Request request, String sentence) {
    tell(request, () -> watcher.failed(sentence));
  }

  private void tell(Request request, Runnable news) {
    fx.execute(() -> {
      if (isWanted(request)) {
        news.run();
      }
    });
  }
}
