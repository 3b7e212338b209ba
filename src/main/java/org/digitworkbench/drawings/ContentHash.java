package org.digitworkbench.drawings;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * Drawings by what they show alone, be they kept when and wherever: the same ones come in the same
 * order and have the same SHA-256 on every machine.
 *
 * @param drawings in the order of the SHA-256 of label and pixels, as good as shuffled
 * @param sha256 of these hashes, one after the other
 */
record ContentHash(DrawingSet drawings, String sha256) {

  private record Hashed(KeptDrawing drawing, String hash) {}

  static ContentHash of(DrawingSet set) {
    MessageDigest digest = newDigest();
    List<Hashed> hashed = new ArrayList<>();
    for (KeptDrawing drawing : set.drawings()) {
      digest.update((byte) drawing.label());
      byte[] hash = digest.digest(drawing.image().toBytes());
      hashed.add(new Hashed(drawing, HexFormat.of().formatHex(hash)));
    }
    hashed.sort(Comparator.comparing(Hashed::hash));
    hashed.forEach(one -> digest.update(HexFormat.of().parseHex(one.hash())));
    return new ContentHash(
        DrawingSet.of(hashed.stream().map(Hashed::drawing).toList()),
        HexFormat.of().formatHex(digest.digest()));
  }

  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
