package org.digitworkbench.engine.dl4j;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.TrainedModel;
import org.nd4j.linalg.dataset.api.preprocessor.ImagePreProcessingScaler;
import org.nd4j.linalg.dataset.api.preprocessor.serializer.NormalizerSerializer;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Models in DL4J's own format, which {@code ModelSerializer.restoreMultiLayerNetwork} opens without
 * the workbench. The scaling of the pixels is no part of a network there: it is in the zip as a
 * normaliser, for {@code restoreNormalizerFromFile}. The state of the optimiser is not in a model,
 * so it is not in the zip either: a training that goes on begins with fresh moments. The same model
 * always gives the same bytes.
 */
final class Dl4jZip {

  /** The first moment that a zip can name. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Dl4jZip() {}

  /**
   * The bytes of the zip. Not by {@code ModelSerializer.writeModel}, which flushes a stream that it
   * has closed and fails with commons-io 2.7.
   */
  static byte[] of(TrainedModel model) {
    MultiLayerNetwork network =
        PlainNetwork.of(
            model.network(),
            model.training().optimisation(),
            model.training().seed(),
            model.parameters());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(entry(ModelSerializer.CONFIGURATION_JSON));
      String json = network.getLayerWiseConfigurations().toJson();
      zip.write(json.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(entry(ModelSerializer.COEFFICIENTS_BIN));
      DataOutputStream coefficients = new DataOutputStream(zip);
      Nd4j.write(network.params(), coefficients);
      coefficients.flush();
      zip.putNextEntry(entry(ModelSerializer.NORMALIZER_BIN));
      NormalizerSerializer.getDefault().write(normaliser(model.training().data().scaling()), zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      network.close();
    }
    return bytes.toByteArray();
  }

  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    return entry;
  }

  /** From pixels of 0 to 255 to inputs. */
  private static ImagePreProcessingScaler normaliser(PixelScaling scaling) {
    return switch (scaling) {
      case UNIT -> new ImagePreProcessingScaler(0, 1);
      case SYMMETRIC -> new ImagePreProcessingScaler(-1, 1);
    };
  }
}
