package org.digitworkbench.ui.collection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.drawings.DrawingCollection;
import org.digitworkbench.drawings.DrawingExport;
import org.digitworkbench.drawings.DrawingExport.Format;
import org.digitworkbench.drawings.DrawingImages;
import org.digitworkbench.drawings.DrawingImport;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.Imported;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.drawings.LabelledImage;
import org.digitworkbench.drawings.RemovedDrawing;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.ui.fx.Work;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The class's own drawings and what is being done with them. Used on the FX thread. */
public final class CollectionModel {

  private static final Logger LOG = LoggerFactory.getLogger(CollectionModel.class);

  private final DrawingCollection collection;
  private final Executor quick;
  private final Executor slow;
  private final Executor fx;

  private final ReadOnlyObjectWrapper<DrawingSet> drawings =
      new ReadOnlyObjectWrapper<>(DrawingSet.EMPTY);
  private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<@Nullable RemovedDrawing> removed =
      new ReadOnlyObjectWrapper<>();
  private final Work work;

  /**
   * @param quick for what is done in a moment; one task at a time
   * @param slow for imports and exports; one task at a time
   * @param fx runs on the FX thread
   */
  public CollectionModel(DrawingCollection collection, Executor quick, Executor slow, Executor fx) {
    this.collection = collection;
    this.quick = quick;
    this.slow = slow;
    this.fx = fx;
    this.work = new Work(fx);
  }

  /** What is in the collection, as far as it has been read. */
  public ReadOnlyObjectProperty<DrawingSet> drawingsProperty() {
    return drawings.getReadOnlyProperty();
  }

  /** A sentence on what was done last, or on what is missing; or empty. */
  public ReadOnlyStringProperty noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** How far an import or export is; nothing is kept of one that is cancelled. */
  public Work work() {
    return work;
  }

  /** The drawing that the notice says is removed, to be put back; or null. */
  public ReadOnlyObjectProperty<@Nullable RemovedDrawing> removedProperty() {
    return removed.getReadOnlyProperty();
  }

  /** Reads the collection anew if its file has changed. */
  public void refresh() {
    quick.execute(() ->
        guarded(
            () -> {
              DrawingSet all = collection.all();
              fx.execute(() -> {
                drawings.set(all);
                if (!all.problem().isEmpty()) {
                  notice.set(all.problem());
                }
              });
            },
            this::say));
  }

  /**
   * Keeps a drawing.
   *
   * @param ink of a digit in a picture, in place of the strokes; null for a drawing
   * @param done told when it is kept
   * @param failed told in a sentence why it could not be
   */
  public void keep(
      int label,
      String writer,
      Drawing drawing,
      @Nullable GreyRaster ink,
      Consumer<KeptDrawing> done,
      Consumer<String> failed) {
    quick.execute(() ->
        guarded(
            () -> {
              Optional<DigitImage> image =
                  ink == null ? DrawingImages.of(drawing) : DrawingImages.of(ink);
              if (image.isEmpty()) {
                throw new WorkbenchException(
                    "The drawing is off the sheet, so it was not kept; draw a digit first.");
              }
              KeptDrawing kept = collection.keep(label, writer, drawing, image.get());
              DrawingSet all = collection.all();
              fx.execute(() -> {
                show(all, "");
                done.accept(kept);
              });
            },
            failed));
  }

  /** Removes a drawing; it can be put back until the next one is removed. */
  public void remove(KeptDrawing drawing) {
    quick.execute(() ->
        guarded(
            () -> {
              Optional<RemovedDrawing> gone = collection.remove(drawing);
              DrawingSet all = collection.all();
              fx.execute(() -> {
                show(all, "Removed %s.".formatted(drawing.title()));
                removed.set(gone.orElse(null));
              });
            },
            this::say));
  }

  /** Puts the drawing back that was removed last. */
  public void restore() {
    RemovedDrawing back = removed.get();
    if (back == null) {
      return;
    }
    removed.set(null);
    quick.execute(() ->
        guarded(
            () -> {
              collection.restore(back);
              DrawingSet all = collection.all();
              fx.execute(() -> show(all, "Brought %s back.".formatted(back.drawing().title())));
            },
            this::say));
  }

  /**
   * Imports what is at that path.
   *
   * @param writer of images that name none
   */
  public void importFrom(Path path, String writer) {
    begin("Importing %s …".formatted(path.getFileName()));
    slow.execute(() -> {
      guarded(
          () -> {
            Imported read = DrawingImport.read(path, writer, work::goOn);
            int added = collection.keepAll(read.images());
            DrawingSet all = collection.all();
            fx.execute(() -> show(all, sentence(read, added)));
          },
          this::say);
      work.end();
    });
  }

  private static String sentence(Imported read, int added) {
    List<String> parts = new ArrayList<>();
    parts.add("Imported %s from %s.".formatted(count(added), read.name()));
    int known = read.images().size() - added;
    if (known > 0) {
      parts.add("%,d %s there already.".formatted(known, known == 1 ? "was" : "were"));
    }
    if (read.unreadable() > 0) {
      parts.add(read.problem());
    }
    return String.join(" ", parts);
  }

  private static String count(int drawings) {
    return drawings == 1 ? "1 drawing" : "%,d drawings".formatted(drawings);
  }

  /**
   * Keeps images from elsewhere, without those that are there already.
   *
   * @param images made in the background
   * @param done told in a sentence how many
   * @param failed told in a sentence why none
   */
  public void add(
      Supplier<List<LabelledImage>> images, Consumer<String> done, Consumer<String> failed) {
    slow.execute(() ->
        guarded(
            () -> {
              List<LabelledImage> offered = images.get();
              int added = collection.keepAll(offered);
              int known = offered.size() - added;
              DrawingSet all = collection.all();
              fx.execute(() -> {
                show(all, "");
                String rest = known == 0 ? "" : ", %,d were there already".formatted(known);
                done.accept("Added %,d to our drawings%s.".formatted(added, rest));
              });
            },
            failed));
  }

  /** Writes all drawings into a new folder in the one that is given. */
  public void exportTo(Path parent, Format format) {
    begin("Exporting …");
    slow.execute(() -> {
      guarded(
          () -> {
            DrawingSet all = collection.all();
            Path folder = DrawingExport.freeFolder(parent);
            DrawingExport.write(all, format, folder, work::goOn);
            fx.execute(() -> show(all, "Exported %s to %s.".formatted(count(all.size()), folder)));
          },
          this::say);
      work.end();
    });
  }

  private void begin(String what) {
    notice.set(what);
    removed.set(null);
    work.begin();
  }

  private void show(DrawingSet all, String sentence) {
    removed.set(null);
    drawings.set(all);
    notice.set(sentence);
  }

  private void say(String sentence) {
    removed.set(null);
    notice.set(sentence);
  }

  private void guarded(Runnable task, Consumer<String> failed) {
    try {
      task.run();
    } catch (CancellationException e) {
      fx.execute(() -> failed.accept("Cancelled; the collection is as it was."));
    } catch (WorkbenchException e) {
      LOG.info("The collection of drawings: {}", e.getMessage(), e);
      fx.execute(() -> failed.accept(String.valueOf(e.getMessage())));
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.error("The collection of drawings failed", e);
      fx.execute(() -> failed.accept("Something went wrong; the log has the details."));
    }
  }
}
