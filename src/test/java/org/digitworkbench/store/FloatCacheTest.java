package org.digitworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FloatCacheTest {

  private static final String KEY = "0".repeat(64);
  private static final String OTHER = "1".repeat(64);

  @TempDir private Path folder;

  @Test
  void numbersComeBackBitForBit() {
    FloatCache cache = new FloatCache(folder.resolve("cache"));
    float[] values = new float[200_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = i / 7f;
    }
    cache.write(KEY, values);
    assertThat(new FloatCache(folder.resolve("cache")).read(KEY, values.length).orElseThrow())
        .isEqualTo(values);
    assertThat(cache.read(OTHER, values.length)).isEmpty();
  }

  @Test
  void whatIsDamagedCutOffOrOfAnotherSizeIsNotThere() throws IOException {
    FloatCache cache = new FloatCache(folder);
    cache.write(KEY, new float[] {1, 2, 3});
    assertThat(cache.read(KEY, 4)).isEmpty();
    Path file = only();
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 4;
      Files.write(file, damaged);
      assertThat(cache.read(KEY, 3)).as("byte %d", i).isEmpty();
    }
    Files.write(file, List.of());
    assertThat(cache.read(KEY, 3)).isEmpty();
    cache.write(KEY, new float[] {4, 5, 6});
    assertThat(cache.read(KEY, 3).orElseThrow()).containsExactly(4, 5, 6);
  }

  @Test
  void overItsLimitTheLeastRecentlyUsedGoes() throws IOException {
    FloatCache cache = new FloatCache(folder, 100, new AtomicFiles());
    cache.write(KEY, new float[10]);
    Files.setLastModifiedTime(only(), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    cache.write(OTHER, new float[10]);
    assertThat(cache.read(KEY, 10)).isEmpty();
    assertThat(cache.read(OTHER, 10)).isPresent();
  }

  @Test
  void aFullDiskKeepsNothingAndHurtsNobody() {
    FloatCache cache = new FloatCache(folder, 1_000, Samples.onDiskWithRoomFor(8));
    cache.write(KEY, new float[10]);
    assertThat(cache.read(KEY, 10)).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  private Path only() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }
}
