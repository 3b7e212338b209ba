package org.digitworkbench.evaluation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.WeakHashMap;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.TrainedModel;

/**
 * Names for what is computed from a network and images: SHA-256 of all that it depends on. Each
 * network and each set of images is read once. Safe for any thread.
 */
public final class Fingerprints {

  // By identity: neither class says that two of it are equal.
  private final Map<Object, byte[]> known = Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * The name of something computed from the network and the images, 64 hexadecimal digits.
   *
   * @param what is computed, with a number for how
   */
  public String of(String what, TrainedModel model, ImageSet images) {
    MessageDigest digest = sha256();
    digest.update(what.getBytes(StandardCharsets.UTF_8));
    digest.update(known.computeIfAbsent(model, _ -> hash(model)));
    digest.update(known.computeIfAbsent(images, _ -> hash(images)));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] hash(TrainedModel model) {
    MessageDigest digest = sha256();
    digest.update(model.network().toString().getBytes(StandardCharsets.UTF_8));
    digest.update(model.training().data().scaling().name().getBytes(StandardCharsets.UTF_8));
    float[] parameters = model.parameters();
    ByteBuffer bytes = ByteBuffer.allocate(parameters.length * Float.BYTES);
    bytes.asFloatBuffer().put(parameters);
    return digest.digest(bytes.array());
  }

  private static byte[] hash(ImageSet images) {
    MessageDigest digest = sha256();
    for (int i = 0; i < images.size(); i++) {
      digest.update(images.image(i).toBytes());
    }
    return digest.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
