package org.digitworkbench.foreign;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.util.Iterator;
import java.util.List;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.store.ZipArchive;

/**
 * The parameters of a network as ND4J writes an array: two buffers, that of the shape and that of
 * the values, each with the name of its allocation, its length and the name of its type in front,
 * everything big-endian.
 */
final class Dl4jCoefficients {

  private static final String ENTRY = "coefficients.bin";

  /** Room for the names and the shape. */
  private static final int HEADER_BYTES = 1_000;

  /** Longs that describe an array of two dimensions. */
  private static final int MAX_SHAPE = 8;

  private static final double BASE = 10;

  private final DataInputStream in;
  private final Iterator<Boolean> logarithms;
  private final Refusal refusal;

  private Dl4jCoefficients(DataInputStream in, List<Boolean> logarithms, Refusal refusal) {
    this.in = in;
    this.logarithms = logarithms.iterator();
    this.refusal = refusal;
  }

  /**
   * All of them, in the order of {@link NetworkSpec}.
   *
   * @param logarithms for each normalisation, whether it has the decimal logarithms of its
   *     deviations in place of its variances
   */
  static float[] read(
      ZipArchive zip, NetworkSpec network, List<Boolean> logarithms, Refusal refusal)
      throws IOException {
    int count = network.parameterCount();
    byte[] bytes = zip.entry(ENTRY, HEADER_BYTES + Double.BYTES * count);
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new Dl4jCoefficients(in, logarithms, refusal).read(network, count);
    } catch (EOFException | UTFDataFormatException e) {
      throw refusal.because("its %s is damaged".formatted(ENTRY), e);
    }
  }

  private float[] read(NetworkSpec network, int count) throws IOException {
    long shape = length();
    if (shape > MAX_SHAPE || shape < 0 || !in.readUTF().equals("LONG")) {
      throw refusal.because("the shape of its parameters is not that of a vector");
    }
    in.skipNBytes(shape * Long.BYTES);
    long length = length();
    if (length != count) {
      throw refusal.because(
          "it has %,d parameters, but its layers need %,d".formatted(length, count));
    }
    String type = in.readUTF();
    boolean twice = type.equals("DOUBLE");
    if (!twice && !type.equals("FLOAT")) {
      throw refusal.because("its parameters are of the type " + Refusal.shortened(type));
    }
    float[] flat = new float[count];
    for (int i = 0; i < count; i++) {
      flat[i] = twice ? (float) in.readDouble() : in.readFloat();
    }
    if (in.read() >= 0) {
      throw refusal.because("its %s has more than its parameters".formatted(ENTRY));
    }
    float[] all = ordered(network, flat);
    for (float value : all) {
      if (!Float.isFinite(value)) {
        throw refusal.because("it has a parameter that is not a finite number");
      }
    }
    return all;
  }

  private long length() throws IOException {
    String allocation = in.readUTF();
    if (!allocation.equals("MIXED_DATA_TYPES") && !allocation.equals("LONG_SHAPE")) {
      throw refusal.because("its %s is older than DL4J 1.0 or damaged".formatted(ENTRY));
    }
    return in.readLong();
  }

  /**
   * DL4J has dense weights unit by unit, and the biases of a convolution before its weights; the
   * rest is the same.
   */
  private float[] ordered(NetworkSpec network, float[] flat) {
    float[] all = new float[flat.length];
    int next = 0;
    for (LayerSummary line : network.summary()) {
      int weights = line.weights();
      int biases = line.biases();
      switch (line.weightShape().size()) {
        case 2 -> {
          int inputs = line.weightShape().getFirst();
          for (int i = 0; i < weights; i++) {
            all[next + i % inputs * biases + i / inputs] = flat[next + i];
          }
          System.arraycopy(flat, next + weights, all, next + weights, biases);
        }
        case 4 -> {
          System.arraycopy(flat, next + biases, all, next, weights);
          System.arraycopy(flat, next, all, next + weights, biases);
        }
        default -> {
          System.arraycopy(flat, next, all, next, line.parameters());
          if (line.isNormalisation() && logarithms.next()) {
            int end = next + line.parameters();
            for (int i = end - line.biases(); i < end; i++) {
              all[i] = (float) Math.pow(BASE, 2 * all[i]);
            }
          }
        }
      }
      next += line.parameters();
    }
    return all;
  }
}
