package org.digitworkbench.drawings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.store.AtomicFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The class's own drawings in one file, a line of JSON each. To keep one is to add a line at the
 * end, forced to the disk, which costs the same after tens of thousands as at first; a file for
 * each would make the start and a copy of the collection slow. What is removed is really gone: the
 * file is written anew without it and takes the place of the old one in one step. A damaged line
 * costs nothing but itself. Changes by another process are seen. Safe for any thread; slow enough
 * to keep away from the FX thread.
 */
public final class DrawingCollection {

  /** Most drawings of a collection: some 250 MB. */
  public static final int MAX_DRAWINGS = 100_000;

  private static final Logger LOG = LoggerFactory.getLogger(DrawingCollection.class);
  private static final long MAX_BYTES = 1L << 30;
  private static final String WHAT = "The drawing";

  private final Path file;
  private final InstantSource clock;
  private final AtomicFiles files = new AtomicFiles();
  private final DrawingLine lines = new DrawingLine();
  private @Nullable State state;

  /**
   * @param file need not exist
   * @param clock tells when a drawing is kept
   */
  public DrawingCollection(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /**
   * @param size of the file that was read, in bytes
   * @param whole whether the file ends with the end of a line
   */
  private record State(DrawingSet drawings, long size, FileTime modified, boolean whole) {}

  /**
   * All drawings, read anew if the file has changed.
   *
   * @throws WorkbenchException if the file cannot be read at all
   */
  public synchronized DrawingSet all() {
    return state().drawings();
  }

  /**
   * Keeps a drawing.
   *
   * @param writer made fit by {@link WriterName}
   * @param drawing its strokes; blank if it came as a picture
   * @param image as networks see it
   * @throws WorkbenchException if the collection is full or cannot be written; it is then as it was
   */
  public synchronized KeptDrawing keep(
      int label, String writer, Drawing drawing, DigitImage image) {
    KeptDrawing kept = entry(label, writer, clock.instant(), image);
    append(List.of(kept), lines.write(kept, drawing));
    return kept;
  }

  /**
   * Keeps images that came from elsewhere, all at once, without those that are there already.
   *
   * @return how many there were to keep
   * @throws WorkbenchException as {@link #keep}; then none is kept
   */
  public synchronized int keepAll(List<LabelledImage> images) {
    Set<LabelledImage> known = new HashSet<>();
    for (KeptDrawing drawing : all().drawings()) {
      known.add(new LabelledImage(drawing.label(), "", null, drawing.image()));
    }
    Instant now = clock.instant();
    List<KeptDrawing> added = new ArrayList<>();
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (LabelledImage image : images) {
      if (known.add(new LabelledImage(image.label(), "", null, image.image()))) {
        Instant time = image.time();
        KeptDrawing kept =
            entry(image.label(), image.writer(), time == null ? now : time, image.image());
        added.add(kept);
        text.writeBytes(lines.write(kept, Drawing.BLANK));
      }
    }
    append(added, text.toByteArray());
    return added.size();
  }

  /**
   * Removes a drawing for good; empty if it is not there any more.
   *
   * @throws WorkbenchException if the collection cannot be written; it is then as it was
   */
  public synchronized Optional<RemovedDrawing> remove(KeptDrawing drawing) {
    State before = state();
    List<RemovedDrawing> removed = new ArrayList<>();
    if (before.drawings().drawings().stream().noneMatch(d -> d.id().equals(drawing.id()))) {
      return Optional.empty();
    }
    files.write(
        file,
        "The collection",
        out ->
            forEachLine((line, length, whole) -> {
              Optional<KeptDrawing> entry = lines.read(line, length);
              if (entry.filter(e -> e.id().equals(drawing.id())).isPresent()) {
                byte[] copy = Arrays.copyOf(line, length + 1);
                copy[length] = '\n';
                removed.add(new RemovedDrawing(entry.get(), copy));
              } else {
                out.write(line, 0, length);
                out.write('\n');
              }
            }));
    List<KeptDrawing> rest =
        before.drawings().drawings().stream()
            .filter(entry -> !entry.id().equals(drawing.id()))
            .toList();
    remember(new DrawingSet(rest, before.drawings().problem()));
    return removed.stream().findFirst();
  }

  /**
   * Puts a removed drawing back, as the newest.
   *
   * @throws WorkbenchException as {@link #keep}
   */
  public synchronized void restore(RemovedDrawing removed) {
    append(List.of(removed.drawing()), removed.line());
  }

  private static KeptDrawing entry(int label, String writer, Instant time, DigitImage image) {
    return new KeptDrawing(UUID.randomUUID().toString(), label, writer, time, image);
  }

  private void append(List<KeptDrawing> added, byte[] text) {
    State before = state();
    if (before.drawings().size() + added.size() > MAX_DRAWINGS) {
      throw new WorkbenchException(
          "The collection would have more than %,d drawings; export it and start a new one."
              .formatted(MAX_DRAWINGS));
    }
    if (added.isEmpty()) {
      return;
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream(text.length + 1);
    if (!before.whole()) {
      content.write('\n');
    }
    content.writeBytes(text);
    files.append(file, WHAT, content.toByteArray());
    List<KeptDrawing> all = new ArrayList<>(before.drawings().drawings());
    all.addAll(added);
    remember(new DrawingSet(all, before.drawings().problem()));
  }

  private State state() {
    State known = state;
    try {
      if (!Files.exists(file)) {
        known = new State(DrawingSet.EMPTY, 0, FileTime.fromMillis(0), true);
      } else if (known == null
          || known.size() != Files.size(file)
          || !known.modified().equals(Files.getLastModifiedTime(file))) {
        known = load();
      }
    } catch (IOException e) {
      throw new WorkbenchException(
          "The collection %s cannot be read; check that you may open it.".formatted(file), e);
    }
    state = known;
    return known;
  }

  private void remember(DrawingSet drawings) {
    try {
      state = new State(drawings, Files.size(file), Files.getLastModifiedTime(file), true);
    } catch (IOException e) {
      LOG.debug("{} is read again", file, e);
      state = null;
    }
  }

  private State load() throws IOException {
    long size = Files.size(file);
    FileTime modified = Files.getLastModifiedTime(file);
    if (size > MAX_BYTES) {
      throw new WorkbenchException(
          "The collection %s is larger than %,d MB and was not read; move it away to start a new one."
              .formatted(file, MAX_BYTES >> 20));
    }
    Loading loading = new Loading();
    forEachLine(loading);
    String problem = loading.problem(file);
    if (!problem.isEmpty()) {
      LOG.warn("{}", problem);
    }
    return new State(new DrawingSet(loading.found, problem), size, modified, loading.whole);
  }

  private final class Loading implements DrawingFileLines.Sink {

    private final List<KeptDrawing> found = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private int damaged;
    private int surplus;
    private boolean whole = true;

    @Override
    public void line(byte[] line, int length, boolean ended) {
      whole = ended;
      Optional<KeptDrawing> entry = lines.read(line, length);
      if (entry.isEmpty()) {
        damaged++;
      } else if (found.size() >= MAX_DRAWINGS) {
        surplus++;
      } else if (ids.add(entry.get().id())) {
        found.add(entry.get());
      }
    }

    private String problem(Path file) {
      String text =
          damaged == 0
              ? ""
              : "%,d %s of %s %s damaged and skipped; the other drawings are all there."
                  .formatted(
                      damaged, damaged == 1 ? "line" : "lines", file, damaged == 1 ? "is" : "are");
      return surplus == 0
          ? text
          : "%,d drawings of %s are too many and were skipped; %s"
              .formatted(surplus, file, text.isEmpty() ? "the first 100,000 are there." : text);
    }
  }

  private void forEachLine(DrawingFileLines.Sink sink) throws IOException {
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        DrawingFileLines.forEach(in, sink);
      }
    }
  }
}
