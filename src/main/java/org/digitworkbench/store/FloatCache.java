package org.digitworkbench.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.digitworkbench.domain.WorkbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers that took time to compute, by the hash of what they were computed from. A cache: what is
 * missing, damaged or cannot be written is computed again, with a line in the log. When it grows
 * over its limit, what was not used for longest goes. Safe for any thread, and for several
 * processes on one folder.
 */
public final class FloatCache {

  /** What the files may take of the disk unless it is said otherwise, in bytes. */
  public static final long DEFAULT_LIMIT = 500_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(FloatCache.class);

  /** "DWFLOATS". */
  private static final long MAGIC = 0x4457_464c_4f41_5453L;

  private static final int VERSION = 1;
  private static final int HEADER_BYTES = 8 + 4 + 4 + 8;
  private static final String ENDING = ".floats";
  private static final String KEY = "[0-9a-f]{64}";

  /** After which a temporary file is not being written any more. */
  private static final Duration ABANDONED = Duration.ofDays(1);

  /** Numbers that are copied at a time. */
  private static final int PIECE = 1 << 16;

  private final Path folder;
  private final long limit;
  private final AtomicFiles files;

  /**
   * @param folder need not exist
   */
  public FloatCache(Path folder) {
    this(folder, DEFAULT_LIMIT, new AtomicFiles());
  }

  FloatCache(Path folder, long limit, AtomicFiles files) {
    this.folder = folder;
    this.limit = limit;
    this.files = files;
  }

  /**
   * The numbers of that key, if they are there, whole, and as many as expected.
   *
   * @param key 64 hexadecimal digits, such as a SHA-256
   */
  public Optional<float[]> read(String key, int count) {
    Path file = file(key);
    try (FileChannel channel = FileChannel.open(file)) {
      if (channel.size() != HEADER_BYTES + (long) count * Float.BYTES) {
        LOG.info("{} has not the expected size", file);
        return Optional.empty();
      }
      ByteBuffer in = channel.map(MapMode.READ_ONLY, 0, channel.size());
      if (in.getLong() != MAGIC || in.getInt() != VERSION || in.getInt() != count) {
        LOG.info("{} is of another kind", file);
        return Optional.empty();
      }
      long expected = in.getLong();
      CRC32 checksum = new CRC32();
      checksum.update(in.duplicate());
      if (checksum.getValue() != expected) {
        LOG.info("{} is damaged", file);
        return Optional.empty();
      }
      float[] values = new float[count];
      in.asFloatBuffer().get(values);
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return Optional.of(values);
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      LOG.info("{} cannot be read", file, e);
      return Optional.empty();
    }
  }

  /** Keeps numbers under that key, if the disk takes them. */
  public void write(String key, float[] values) {
    CRC32 checksum = new CRC32();
    inPieces(values, (bytes, count) -> checksum.update(bytes, 0, count));
    try {
      files.write(
          file(key),
          "What was computed",
          out -> {
            ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES);
            header.putLong(MAGIC).putInt(VERSION).putInt(values.length);
            out.write(header.putLong(checksum.getValue()).array());
            inPieces(values, (bytes, count) -> out.write(bytes, 0, count));
          });
      shrink();
    } catch (WorkbenchException | IOException e) {
      LOG.info("Nothing is cached", e);
    }
  }

  @FunctionalInterface
  private interface Taker<E extends Exception> {
    void take(byte[] bytes, int count) throws E;
  }

  /** The numbers as big-endian bytes, some at a time. */
  private static <E extends Exception> void inPieces(float[] values, Taker<E> taker) throws E {
    byte[] piece = new byte[PIECE * Float.BYTES];
    for (int from = 0; from < values.length; from += PIECE) {
      int count = Math.min(PIECE, values.length - from);
      ByteBuffer.wrap(piece).asFloatBuffer().put(values, from, count);
      taker.take(piece, count * Float.BYTES);
    }
  }

  private void shrink() throws IOException {
    record Entry(Path file, long bytes, FileTime used) {}
    files.sweep(folder, ABANDONED);
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> list = Files.list(folder)) {
      for (Path file : list.filter(path -> String.valueOf(path).endsWith(ENDING)).toList()) {
        entries.add(new Entry(file, Files.size(file), Files.getLastModifiedTime(file)));
      }
    }
    entries.sort(Comparator.comparing(Entry::used));
    long bytes = entries.stream().mapToLong(Entry::bytes).sum();
    for (Entry entry : entries) {
      if (bytes > limit) {
        Files.deleteIfExists(entry.file());
        bytes -= entry.bytes();
      }
    }
  }

  private Path file(String key) {
    if (!key.matches(KEY)) {
      throw new IllegalArgumentException(key);
    }
    return folder.resolve(key + ENDING);
  }
}
