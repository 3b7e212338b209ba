package org.digitworkbench.drawings;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Drawings to learn from and drawings to test on, split by writer: whoever wrote one wrote none of
 * the other. One writer in four is tested on, chosen by the SHA-256 of the name in lower case, so
 * that each stays on the same side when others join. Only if the choice would leave one side empty
 * is a writer on the other side, for as long as that is so; therefore a network knows for itself
 * whom it has learned from ({@link OwnDatasets#unseenBy}). Unnamed drawings are one writer's.
 *
 * @param learned to learn from; empty if there are fewer than two writers
 * @param heldOut to test on; likewise
 */
public record WriterSplit(DrawingSet learned, DrawingSet heldOut) {

  /** A quarter of the numbers that names make. */
  private static final long LIMIT = 1L << 30;

  static WriterSplit of(DrawingSet all) {
    TreeMap<Long, Set<String>> byNumber = new TreeMap<>();
    for (String writer : all.writers()) {
      byNumber.computeIfAbsent(number(writer), _ -> new HashSet<>()).add(writer);
    }
    if (byNumber.size() < 2) {
      return new WriterSplit(DrawingSet.EMPTY, DrawingSet.EMPTY);
    }
    int below = byNumber.headMap(LIMIT).size();
    int count = Math.clamp(below, 1, byNumber.size() - 1);
    Set<String> tested = new HashSet<>();
    byNumber.values().stream().limit(count).forEach(tested::addAll);
    DrawingSet learned = all.where(drawing -> !tested.contains(drawing.writer()));
    return new WriterSplit(learned, all.without(marks(learned)));
  }

  /** Those of all writers of the set. */
  static Set<String> marks(DrawingSet set) {
    return set.writers().stream().map(WriterSplit::mark).collect(Collectors.toSet());
  }

  /** Eight hexadecimal digits that tell a writer from others, in any spelling, without the name. */
  static String mark(String writer) {
    return "%08x".formatted(number(writer));
  }

  /** Whether there are two writers, as it takes. */
  public boolean isPossible() {
    return !learned.isEmpty();
  }

  /** From 0 to 2^32 - 1. */
  private static long number(String writer) {
    byte[] name = writer.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    return Integer.toUnsignedLong(ByteBuffer.wrap(ContentHash.newDigest().digest(name)).getInt());
  }
}
