package org.digitworkbench.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;

/**
 * Model files: a zip of {@code model.json} (what the network is, how it was trained, where it comes
 * from) and {@code parameters.bin} (its parameters in the order of {@link NetworkSpec}, each a
 * little-endian IEEE 754 float of 4 bytes). The same model always gives the same bytes. A file is
 * taken for hostile until it is read: no size that it declares is believed.
 */
public final class ModelFiles {

  /** The ending of the files' names. */
  public static final String EXTENSION = ".digitmodel";

  private static final String DOCUMENT = "model.json";
  private static final String PARAMETERS = "parameters.bin";

  /** The largest network has 20 million parameters, 80 MB. */
  private static final long MAX_FILE_BYTES = 100_000_000;

  private static final int MAX_DOCUMENT_BYTES = 8_000_000;
  private static final int CHUNK = 1 << 14;

  /** The first moment that a zip can name. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final AtomicFiles files;
  private final int level;
  private final Documents<Header> documents =
      new Documents<>(Json.strict(), Header.class, "digit-workbench-model", 3);

  public ModelFiles() {
    this(new AtomicFiles());
  }

  ModelFiles(AtomicFiles files) {
    this(files, Deflater.DEFAULT_COMPRESSION);
  }

  /**
   * @param level of the compression, as of {@link Deflater}
   */
  ModelFiles(AtomicFiles files, int level) {
    this.files = files;
    this.level = level;
  }

  /** What {@code model.json} holds. */
  record Header(NetworkSpec network, TrainingSpec training, Provenance provenance) {}

  /**
   * Writes the model whole or not at all.
   *
   * @throws WorkbenchException if the disk is full or the file may not be written; an older file
   *     stays as it was
   */
  public void write(Path file, TrainedModel model) {
    byte[] document =
        documents.toBytes(new Header(model.network(), model.training(), model.provenance()));
    files.write(
        file,
        "The model",
        out -> {
          ZipOutputStream zip = new ZipOutputStream(out);
          zip.setLevel(level);
          zip.putNextEntry(entry(DOCUMENT));
          zip.write(document);
          zip.putNextEntry(entry(PARAMETERS));
          writeFloats(zip, model.parameters());
          zip.finish();
        });
  }

  /**
   * Reads a model.
   *
   * @throws WorkbenchException if there is no such file, or it is not a whole and valid model
   */
  public TrainedModel read(Path file) {
    String subject = "The model file " + file;
    return ZipArchive.read(
        file, subject, "model of the workbench", MAX_FILE_BYTES, archive -> read(archive, subject));
  }

  private TrainedModel read(ZipArchive archive, String subject) throws IOException {
    Header header = documents.read(archive.entry(DOCUMENT, MAX_DOCUMENT_BYTES), subject);
    int count = header.network().parameterCount();
    byte[] bytes = archive.entry(PARAMETERS, count * Float.BYTES);
    if (bytes.length != count * Float.BYTES) {
      throw new WorkbenchException(
          "%s is damaged: its %s has %,d bytes instead of %,d."
              .formatted(subject, PARAMETERS, bytes.length, count * Float.BYTES));
    }
    float[] parameters = new float[count];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(parameters);
    for (float value : parameters) {
      if (!Float.isFinite(value)) {
        throw new WorkbenchException(
            "%s is damaged: it has a parameter that is not a finite number.".formatted(subject));
      }
    }
    return new TrainedModel(header.network(), header.training(), header.provenance(), parameters);
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    return entry;
  }

  private static void writeFloats(OutputStream out, float[] values) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < values.length; from += CHUNK) {
      int length = Math.min(CHUNK, values.length - from);
      buffer.asFloatBuffer().put(values, from, length);
      out.write(buffer.array(), 0, length * Float.BYTES);
    }
  }
}
