package org.digitworkbench.store;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment of a training, as the names of its checkpoint's files have it.
 *
 * @param epoch complete epochs
 * @param batch mini-batches done of the next one
 */
record RunPlace(int epoch, int batch) implements Comparable<RunPlace> {

  static final String STATE = ".state";

  private static final Pattern NAME =
      Pattern.compile("epoch-(\\d{4,6})(?:-batch-(\\d{4,8}))?(\\.digitmodel|\\.state)");

  /** The place that a checkpoint's file is of; none if it is no such file. */
  static Optional<RunPlace> of(Path file) {
    Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
    return name.matches()
        ? Optional.of(
            new RunPlace(
                Integer.parseInt(name.group(1)),
                name.group(2) == null ? 0 : Integer.parseInt(name.group(2))))
        : Optional.empty();
  }

  String model() {
    return name() + ModelFiles.EXTENSION;
  }

  String state() {
    return name() + STATE;
  }

  private String name() {
    return batch == 0
        ? String.format(Locale.ROOT, "epoch-%04d", epoch)
        : String.format(Locale.ROOT, "epoch-%04d-batch-%04d", epoch, batch);
  }

  @Override
  public int compareTo(RunPlace other) {
    return Comparator.comparingInt(RunPlace::epoch)
        .thenComparingInt(RunPlace::batch)
        .compare(this, other);
  }
}
