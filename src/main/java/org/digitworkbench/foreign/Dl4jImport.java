package org.digitworkbench.foreign;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.Provenance;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.store.ZipArchive;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what DL4J's {@code ModelSerializer.writeModel} writes of a {@code MultiLayerNetwork}, since
 * 1.0.0-alpha: {@code configuration.json} and {@code coefficients.bin}, and the scaling of the
 * pixels from {@code normalizer.bin}, without which it is from 0 to 1. The state of the updater is
 * left aside. No class that the file names is made: names are compared with those that are known.
 */
public final class Dl4jImport {

  /** The ending of the files' names. */
  public static final String EXTENSION = ".zip";

  /** Twice that of the largest network, for the state of its updater. */
  private static final long MAX_FILE_BYTES = 250_000_000;

  private static final int MAX_CONFIGURATION_BYTES = 2_000_000;
  private static final int MAX_NORMALISER_BYTES = 10_000;

  private static final double WHITE = 255;

  private static final String KIND = "zip of a DL4J network";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Dl4jImport() {}

  /** Whether a file of that name is taken for such a zip. */
  public static boolean isZip(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
  }

  /** The name of such a file without its ending. */
  public static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    return isZip(file) ? name.substring(0, name.length() - EXTENSION.length()) : name;
  }

  /**
   * The network of a file, with the same outputs as in DL4J. What the file does not say of its
   * training (data, size of the mini-batches) is MNIST in mini-batches of 64.
   *
   * @param now the moment of the import
   * @param version of the workbench
   * @throws WorkbenchException if it is no such zip, damaged, or has a layer or an option that the
   *     workbench does not have; the sentence names it
   */
  public static TrainedModel read(Path file, Instant now, String version) {
    Refusal refusal = new Refusal("The file " + file);
    return ZipArchive.read(
        file, refusal.subject(), KIND, MAX_FILE_BYTES, zip -> read(zip, refusal, now, version));
  }

  private static TrainedModel read(ZipArchive zip, Refusal refusal, Instant now, String version)
      throws IOException {
    JsonNode configuration =
        json(zip.entry("configuration.json", MAX_CONFIGURATION_BYTES), refusal);
    Dl4jLayers layers = new Dl4jLayers(refusal);
    NetworkSpec network = network(layers, configuration, refusal);
    TrainingSpec training = Dl4jTraining.of(configuration, scaling(zip, refusal));
    float[] parameters = Dl4jCoefficients.read(zip, network, layers.logarithms(), refusal);
    Provenance provenance =
        new Provenance(
            "imported",
            Map.of(),
            now,
            version,
            Map.of("engine", "DL4J zip"),
            "unknown",
            Dl4jTraining.passes(configuration),
            List.of());
    return new TrainedModel(network, training, provenance, parameters);
  }

  private static NetworkSpec network(Dl4jLayers layers, JsonNode configuration, Refusal refusal) {
    try {
      return layers.network(configuration);
    } catch (InvalidSpecException e) {
      String message = String.valueOf(e.getMessage());
      String reason =
          message.substring(0, 1).toLowerCase(Locale.ROOT)
              + message.substring(1, message.length() - 1);
      throw refusal.because(reason, e);
    }
  }

  private static JsonNode json(byte[] bytes, Refusal refusal) {
    try {
      return JSON.readTree(bytes);
    } catch (JacksonException e) {
      throw refusal.because("its configuration.json cannot be read", e);
    }
  }

  /** DL4J's own writing of an ImagePreProcessingScaler: names, a version, then three doubles. */
  private static PixelScaling scaling(ZipArchive zip, Refusal refusal) throws IOException {
    if (!zip.has("normalizer.bin")) {
      return PixelScaling.UNIT;
    }
    byte[] bytes = zip.entry("normalizer.bin", MAX_NORMALISER_BYTES);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (!in.readUTF().equals("NORMALIZER") || in.readInt() != 1) {
        throw refusal.because("its normaliser is of a kind that is not known");
      }
      String kind = in.readUTF();
      if (!kind.equals("IMAGE_MIN_MAX")) {
        throw refusal.because("its normaliser is of the kind " + Refusal.shortened(kind));
      }
      double from = in.readDouble();
      double to = in.readDouble();
      if (to == 1 && in.readDouble() == WHITE) {
        if (from == 0) {
          return PixelScaling.UNIT;
        }
        if (from == -1) {
          return PixelScaling.SYMMETRIC;
        }
      }
      throw refusal.because("its normaliser scales the pixels neither to 0 to 1 nor to −1 to 1");
    } catch (EOFException | UTFDataFormatException e) {
      throw refusal.because("its normaliser is damaged", e);
    }
  }
}
