package org.digitworkbench.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.OptimiserState;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.WorkbenchException;

/**
 * Files with what an optimiser remembers at a checkpoint: a header that says of which training and
 * which moment, the moments as big-endian floats, and a CRC-32 of it all. The size follows from the
 * number of parameters, so it is checked before anything is read.
 */
final class StateFiles {

  /** "DWSTATE" and a zero. */
  private static final long MAGIC = 0x4457_5354_4154_4500L;

  private static final int VERSION = 1;
  private static final int MAX_MOMENTS = 2;

  /** Magic, version, start in seconds and nanoseconds, epoch, batch, seconds, steps, moments. */
  private static final int HEADER_BYTES = 8 + 4 + 8 + 4 + 4 + 4 + 8 + 4 + 4;

  private final AtomicFiles files;

  StateFiles(AtomicFiles files) {
    this.files = files;
  }

  void write(Path file, Checkpoint checkpoint) {
    Instant started = checkpoint.model().provenance().started();
    OptimiserState state = checkpoint.optimiser();
    ByteBuffer header =
        ByteBuffer.allocate(HEADER_BYTES)
            .putLong(MAGIC)
            .putInt(VERSION)
            .putLong(started.getEpochSecond())
            .putInt(started.getNano())
            .putInt(checkpoint.epoch())
            .putInt(checkpoint.batch())
            .putDouble(checkpoint.epochSeconds())
            .putInt(state.steps())
            .putInt(state.moments().size());
    CRC32 checksum = new CRC32();
    checksum.update(header.array());
    files.write(
        file,
        "The run",
        out -> {
          out.write(header.array());
          for (float[] moment : state.moments()) {
            ByteBuffer bytes = ByteBuffer.allocate(moment.length * Float.BYTES);
            bytes.asFloatBuffer().put(moment);
            checksum.update(bytes.array());
            out.write(bytes.array());
          }
          out.write(ByteBuffer.allocate(Long.BYTES).putLong(checksum.getValue()).array());
        });
  }

  /**
   * The checkpoint of that model and the state in the file.
   *
   * @param batch mini-batches that the file must be of, after the model's epochs
   * @throws WorkbenchException if the file is missing, damaged, or of another training or moment
   */
  Checkpoint read(Path file, TrainedModel model, int batch) {
    String subject = "The checkpoint " + file;
    try {
      long moment = (long) model.parameters().length * Float.BYTES;
      long moments = (Files.size(file) - HEADER_BYTES - Long.BYTES) / Math.max(1, moment);
      if (moments < 0
          || moments > MAX_MOMENTS
          || Files.size(file) != HEADER_BYTES + moments * moment + Long.BYTES) {
        throw damaged(subject);
      }
      return read(Files.readAllBytes(file), model, batch, subject);
    } catch (NoSuchFileException e) {
      throw new WorkbenchException("%s does not exist.".formatted(subject), e);
    } catch (IOException e) {
      throw new WorkbenchException("%s cannot be read (%s).".formatted(subject, e.getMessage()), e);
    }
  }

  private static Checkpoint read(byte[] bytes, TrainedModel model, int batch, String subject) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.remaining() < HEADER_BYTES || in.getLong() != MAGIC) {
      throw damaged(subject);
    }
    int version = in.getInt();
    if (version != VERSION) {
      throw new WorkbenchException(
          "%s has version %d of its format, but this workbench reads version %d; use the workbench that wrote it."
              .formatted(subject, version, VERSION));
    }
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, bytes.length - Long.BYTES);
    if (in.getLong(bytes.length - Long.BYTES) != checksum.getValue()) {
      throw damaged(subject);
    }
    Instant started = model.provenance().started();
    long seconds = in.getLong();
    int nanos = in.getInt();
    int epoch = in.getInt();
    int batches = in.getInt();
    if (seconds != started.getEpochSecond()
        || nanos != started.getNano()
        || epoch != model.provenance().epochs().size() - 1
        || batches != batch) {
      throw new WorkbenchException("%s belongs to another run or epoch.".formatted(subject));
    }
    double epochSeconds = in.getDouble();
    int steps = in.getInt();
    int count = in.getInt();
    int parameters = model.parameters().length;
    if (!(epochSeconds >= 0)
        || steps < 0
        || count != (in.remaining() - Long.BYTES) / (Math.max(1, parameters) * Float.BYTES)) {
      throw damaged(subject);
    }
    List<float[]> moments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      float[] moment = new float[parameters];
      in.asFloatBuffer().get(moment);
      in.position(in.position() + parameters * Float.BYTES);
      for (float value : moment) {
        if (!Float.isFinite(value)) {
          throw damaged(subject);
        }
      }
      moments.add(moment);
    }
    return new Checkpoint(model, batch, epochSeconds, new OptimiserState(steps, moments));
  }

  private static WorkbenchException damaged(String subject) {
    return new WorkbenchException("%s is cut off or damaged.".formatted(subject));
  }
}
