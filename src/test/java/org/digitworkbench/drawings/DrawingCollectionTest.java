package org.digitworkbench.drawings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.domain.WorkbenchException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DrawingCollectionTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");

  @TempDir private Path folder;
  private Path file = Path.of("unused");
  private DrawingCollection collection = at(file);

  @BeforeEach
  void setUp() {
    file = folder.resolve("home").resolve("drawings.jsonl");
    collection = at(file);
  }

  private static DrawingCollection at(Path file) {
    return new DrawingCollection(file, InstantSource.fixed(NOON));
  }

  /** As a line of another version or of a stranger may have it. */
  @Test
  void aNameOfTenThousandLettersIsCutAndMarkupIsOnlyText() throws IOException {
    collection.keep(7, "<b>Ada</b>&amp;", Digits.seven(), Digits.image(1));
    collection.keep(7, "Long", Digits.seven(), Digits.image(2));
    Files.writeString(file, Files.readString(file).replace("Long", "x".repeat(10_000)));
    DrawingSet all = at(file).all();
    assertThat(all.writers()).containsExactly("<b>Ada</b>&amp;", "x".repeat(WriterName.MAX_LENGTH));
    assertThat(all.problem()).isEmpty();
  }

  @Test
  void whatIsKeptIsThereAfterARestart() {
    assertThat(collection.all().isEmpty()).isTrue();
    KeptDrawing kept =
        collection.keep(7, " Zoë\tМарија 李 ", Digits.seven(), Digits.image(Digits.seven()));
    assertThat(kept.writer()).isEqualTo("Zoë Марија 李");
    assertThat(kept.time()).isEqualTo(NOON);
    collection.keep(3, "", Digits.seven(), Digits.image(1));
    DrawingSet again = at(file).all();
    assertThat(again.drawings()).isEqualTo(collection.all().drawings()).hasSize(2).contains(kept);
    assertThat(again.problem()).isEmpty();
    assertThat(again.counts()).containsExactly(0, 0, 0, 1, 0, 0, 0, 1, 0, 0);
    assertThat(again.writers()).containsExactly("", "Zoë Марија 李");
  }

  @Test
  void theStrokesAreInTheFileForPredict() throws IOException {
    collection.keep(7, "Ada", Digits.seven(), Digits.image(1));
    JsonNode line = JsonMapper.shared().readTree(Files.readString(file));
    assertThat(line.get("label").asInt()).isEqualTo(7);
    assertThat(line.get("strokes").toString())
        .isEqualTo("[[[70.0,60.0],[210.13,62.0],[120.0,230.0]]]");
    assertThat(line.get("widths").toString()).isEqualTo("[18.0]");
  }

  @Test
  void namesHaveNothingUnseenAndAnEnd() {
    assertThat(WriterName.of("  Ada \n\u0000\u202E  Lovelace ")).isEqualTo("Ada Lovelace");
    assertThat(WriterName.of("e\u0301")).isEqualTo("é");
    assertThat(WriterName.of("x".repeat(10_000))).hasSize(60);
    assertThat(WriterName.of("𝒜".repeat(100))).isEqualTo("𝒜".repeat(60));
    assertThat(WriterName.of("\uD83D")).isEmpty();
  }

  @Test
  void damagedLinesLoseNothingButThemselves() throws IOException {
    collection.keep(1, "Ada", Digits.seven(), Digits.image(1));
    String good = Files.readString(file).strip();
    List<String> lines =
        List.of(
            "not JSON",
            good.replace("\"label\":1", "\"label\":10").replace("\"id\":\"", "\"id\":\"x"),
            good.replace("\"label\":1", "\"label\":\"1\""),
            good.replaceFirst("\"image\":\"[^\"]*\"", "\"image\":\"AAAA\""),
            good.replaceFirst("\"image\":\"[^\"]*\"", "\"image\":\"%%%\""),
            good.replace("2026-11-21T", "yesterday"),
            good.replace("\"writer\":\"Ada\"", "\"writer\":[1,2]"),
            "[".repeat(100_000),
            "x".repeat(3_000_000),
            good.substring(0, good.length() / 2));
    Files.writeString(file, good + "\n" + String.join("\n", lines));
    // The last line is cut off, as after a crash; the next drawing gets a line of its own.
    DrawingCollection again = at(file);
    KeptDrawing next = again.keep(2, "", Digits.seven(), Digits.image(2));
    DrawingSet all = at(file).all();
    assertThat(all.drawings()).extracting(KeptDrawing::label).containsExactly(1, 2);
    assertThat(all.problem())
        .isEqualTo(
            "10 lines of %s are damaged and skipped; the other drawings are all there."
                .formatted(file));
    assertThat(again.remove(next)).isPresent();
    assertThat(Files.readString(file)).contains("not JSON", good);
  }

  @Test
  void theSameDrawingTwiceInAFileIsOne() throws IOException {
    collection.keep(1, "Ada", Digits.seven(), Digits.image(1));
    Files.writeString(file, Files.readString(file), StandardOpenOption.APPEND);
    assertThat(collection.all().size()).isEqualTo(1);
    assertThat(collection.all().problem()).isEmpty();
  }

  @Test
  void whatIsRemovedIsGoneFromTheDiskAndCanBePutBack() throws IOException {
    collection.keep(1, "Ada", Digits.seven(), Digits.image(1));
    KeptDrawing grace = collection.keep(2, "Grace", Digits.seven(), Digits.image(2));
    collection.keep(3, "Ada", Digits.seven(), Digits.image(3));
    String before = Files.readString(file);
    RemovedDrawing removed = collection.remove(grace).orElseThrow();
    assertThat(Files.readString(file)).doesNotContain("Grace");
    assertThat(collection.all().drawings()).extracting(KeptDrawing::label).containsExactly(1, 3);
    assertThat(collection.remove(grace)).isEmpty();
    collection.restore(removed);
    assertThat(at(file).all().drawings()).extracting(KeptDrawing::label).containsExactly(1, 3, 2);
    assertThat(Files.readString(file).lines().sorted())
        .containsExactlyElementsOf(before.lines().sorted().toList());
  }

  @Test
  void whatAnotherProcessKeepsIsSeen() {
    assertThat(collection.all().isEmpty()).isTrue();
    at(file).keep(4, "", Digits.seven(), Digits.image(4));
    assertThat(collection.all().size()).isEqualTo(1);
  }

  @Test
  void importsLeaveOutWhatIsThere() {
    collection.keep(1, "Ada", Digits.seven(), Digits.image(1));
    List<LabelledImage> images =
        List.of(
            new LabelledImage(1, "Grace", null, Digits.image(1)),
            new LabelledImage(2, "Grace", Instant.EPOCH, Digits.image(1)),
            new LabelledImage(3, "", null, Digits.image(3)),
            new LabelledImage(3, "", null, Digits.image(3)));
    assertThat(collection.keepAll(images)).isEqualTo(2);
    assertThat(collection.keepAll(images)).isZero();
    assertThat(collection.all().drawings().get(1).time()).isEqualTo(Instant.EPOCH);
    assertThat(collection.all().drawings().get(2).time()).isEqualTo(NOON);
  }

  @Test
  void aFolderInItsPlaceIsSaidInASentence() throws IOException {
    Files.createDirectories(file);
    assertThatThrownBy(() -> collection.keep(1, "", Digits.seven(), Digits.image(1)))
        .isInstanceOf(WorkbenchException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void twentyThousandAreStillQuick() {
    List<LabelledImage> images = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      images.add(new LabelledImage(i % 10, "Writer " + i % 30, NOON, Digits.image(i)));
    }
    collection.keepAll(images);
    DrawingCollection again = at(file);
    long start = System.nanoTime();
    DrawingSet all = again.all();
    again.keep(5, "Ada", Digits.seven(), Digits.image(-1));
    assertThat(again.remove(all.drawings().get(77))).isPresent();
    // A few hundred milliseconds in fact; a reading that is quadratic takes minutes.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(again.all().size()).isEqualTo(20_000);
    assertThat(all.dataset().test().size()).isEqualTo(20_000);
  }
}
