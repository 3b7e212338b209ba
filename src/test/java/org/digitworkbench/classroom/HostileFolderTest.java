package org.digitworkbench.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.digitworkbench.domain.EpochMetrics;
import org.digitworkbench.domain.Run;
import org.digitworkbench.drawings.Kept;
import org.digitworkbench.drawings.KeptDrawing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A class's folder in which somebody means no good. */
class HostileFolderTest {

  private static final String STRANGER = "workbench-%s-1.jsonl".formatted("f".repeat(32));

  private final ClassLines lines = new ClassLines(new RunCheck(new SharedRuns.Known()));
  @TempDir private Path folder;
  private Path shared = Path.of("unused");
  private Classroom ada =
      new Classroom(Path.of("unused"), new SharedRuns.Known(), InstantSource.system());

  @BeforeEach
  void setUp() throws IOException {
    shared = Files.createDirectory(folder.resolve("shared"));
    ada = new Classroom(folder.resolve("home"), new SharedRuns.Known(), InstantSource.system());
    ada.join(shared, "Ada");
    ada.share(List.of(Kept.one("Ada", 1, 1)));
  }

  private void stranger(String... content) throws IOException {
    for (String line : content) {
      stranger((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private void stranger(byte[] content) throws IOException {
    Files.write(
        shared.resolve(STRANGER), content, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** What is seen beside the one drawing of Ada. */
  private ClassSnapshot seen() {
    ClassSnapshot seen = ada.refresh();
    assertThat(seen.state().problem()).isEmpty();
    assertThat(seen.drawings().by("Ada").size()).isEqualTo(1);
    return seen;
  }

  @Test
  void aFileOfTenGigabytesIsNotRead() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(shared.resolve(STRANGER).toFile(), "rw")) {
      file.setLength(10L << 30);
    }
    long begin = System.nanoTime();
    assertThat(seen().leftOut())
        .containsExactly(
            "The file %s is larger than 32 MB, so no more of it is read.".formatted(STRANGER));
    assertThat(System.nanoTime() - begin).isLessThan(1_000_000_000L);
  }

  @Test
  void aFileThatGrowsTooLargeKeepsWhatItHad() throws IOException {
    stranger(lines.drawing(Kept.one("Tom", 2, 2)));
    assertThat(seen().drawings().size()).isEqualTo(2);
    try (RandomAccessFile file = new RandomAccessFile(shared.resolve(STRANGER).toFile(), "rw")) {
      file.setLength(10L << 30);
    }
    assertThat(seen().drawings().size()).isEqualTo(2);
    assertThat(seen().leftOut()).hasSize(1);
  }

  @Test
  void aHundredThousandFilesAreLeftAlone() throws IOException {
    for (int i = 0; i < 99_000; i++) {
      Files.createFile(shared.resolve("x" + i));
    }
    for (int i = 0; i < 1000; i++) {
      Files.createFile(shared.resolve("workbench-%032x-1.jsonl".formatted(i)));
    }
    Files.createFile(shared.resolve(".hidden"));
    assertThat(seen().leftOut())
        .containsExactly(
            "99,000 files in the folder do not belong to the class and were left alone.",
            "The folder has files of more workbenches than the 400 that are read: 601 more.");
    // It is bearable.
    long begin = System.nanoTime();
    seen();
    assertThat(System.nanoTime() - begin).isLessThan(3_000_000_000L);
  }

  @Test
  void linesThatAreNothingCostNothingButThemselves() throws IOException {
    stranger("", "x", "[]", "{}", "{\"type\":7}", "{\"type\":\"cake\"}", "{\"type\":\"drawing\"}");
    stranger("[".repeat(100_000), "{\"type\":\"author\",\"name\":" + "[".repeat(100_000));
    stranger("{\"type\":\"author\",\"name\":{\"a\":1}}", "{\"type\":\"withdrawn\",\"id\":\"\"}");
    stranger("{\"type\":\"run\",\"accuracy\":1}");
    stranger(new byte[] {0, 0, (byte) 0xff, (byte) 0xfe, '\r', '\n'});
    stranger("{\"type\":\"author\",\"name\":\"" + "x".repeat(3_000_000) + "\"}");
    stranger(lines.drawing(Kept.one("Tom", 2, 2)));
    stranger("y".repeat(5_000_000));
    stranger(lines.drawing(Kept.one("Tom", 3, 3)));
    ClassSnapshot seen = seen();
    assertThat(seen.drawings().by("Tom").size()).isEqualTo(2);
    assertThat(seen.leftOut())
        .containsExactly(
            "The file %s has 13 lines that cannot be read and were skipped; it has 1 run whose record contradicts itself, the first: A run is damaged: it does not say \"format\": \"digit-workbench-run\"."
                .formatted(STRANGER));
  }

  @Test
  void namesAreShortAndPlain() throws IOException {
    stranger(lines.author("A".repeat(10_000)));
    stranger(lines.run(SharedRuns.run("r", 0.9).withName("\u202eevil\n\u0007<h1>x</h1>")));
    KeptDrawing named = Kept.one("x", 4, 4);
    stranger(
        new String(lines.drawing(named), StandardCharsets.UTF_8)
            .replace("\"writer\":\"x\"", "\"writer\":\"" + "<b>y</b>".repeat(2000) + "\"")
            .strip());
    ClassSnapshot seen = seen();
    assertThat(seen.leftOut()).isEmpty();
    assertThat(seen.writers())
        .extracting(writer -> writer.name().length())
        .allMatch(length -> length <= 60);
    ClassRun run = seen.boards().getFirst().runs().getFirst();
    assertThat(run.author()).isEqualTo("A".repeat(60));
    assertThat(run.run().name()).isEqualTo("evil <h1>x</h1>");
    assertThat(seen.drawings().writers()).contains("<b>y</b>".repeat(8).substring(0, 60));
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path secret = folder.resolve("secret");
    Files.write(secret, lines.drawing(Kept.one("Tom", 2, 2)));
    Files.createSymbolicLink(shared.resolve(STRANGER), secret);
    Files.createDirectory(shared.resolve("workbench-%s-1.jsonl".formatted("e".repeat(32))));
    ClassSnapshot seen = seen();
    assertThat(seen.drawings().size()).isEqualTo(1);
    assertThat(seen.leftOut())
        .hasSize(2)
        .allMatch(text ->
            text.endsWith("is not a plain file but a link or the like, which is not followed."));
  }

  /** Nothing is written through a link that lies where this workbench's own file should be. */
  @Test
  void oneIsNotMadeToWriteElsewhere() throws IOException {
    ada.refresh();
    Path own;
    try (var files = Files.list(shared)) {
      own = files.findFirst().orElseThrow();
    }
    Path precious = Files.createFile(folder.resolve("precious"));
    Files.delete(own);
    Files.createSymbolicLink(own, precious);
    ada.share(List.of(Kept.one("Ada", 2, 2)));
    ada.refresh();
    ada.refresh();
    assertThat(precious).isEmptyFile();
    Classroom tom =
        new Classroom(folder.resolve("tom"), new SharedRuns.Known(), InstantSource.system());
    tom.join(shared, "Tom");
    assertThat(tom.snapshot().drawings().by("Ada").size()).isEqualTo(2);
  }

  /** Somebody else's id, to take what it names away or to put something in its place. */
  @Test
  void nobodyTouchesWhatAnotherHasShared() throws IOException {
    KeptDrawing own = Kept.one("Ada", 1, 1);
    stranger(lines.withdrawn(own.id()));
    stranger(lines.drawing(new KeptDrawing(own.id(), 9, "Ada", own.time(), own.image())));
    stranger(lines.withdrawn(own.id()));
    ClassSnapshot seen = seen();
    assertThat(seen.drawings().drawings()).extracting(KeptDrawing::label).containsExactly(1);
  }

  @Test
  void oneFileHasNoMoreDrawingsThanOneMayShare() throws IOException {
    byte[] one = lines.drawing(Kept.one("Tom", 2, 2));
    String text = new String(one, StandardCharsets.UTF_8);
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < ClassFile.MAX_DRAWINGS + 5; i++) {
      many.append(text.replace("Tom-2-2", "Tom-" + i));
    }
    stranger(many.toString().getBytes(StandardCharsets.UTF_8));
    ClassSnapshot seen = seen();
    assertThat(seen.drawings().size()).isEqualTo(ClassFile.MAX_DRAWINGS + 1);
    assertThat(seen.leftOut().getFirst())
        .contains("has 5 more drawings or runs than there is room for");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"accuracy\":0.97 | \"accuracy\":0.99 | claims an accuracy that its epochs do not show",
        "\"parameters\":12730 | \"parameters\":1 | claims a number of parameters that its network does not have",
        "\"seconds\":4.0 | \"seconds\":1.0 | claims a time that its epochs do not show",
        "\"accuracy\":0.97 | \"accuracy\":\"most\" | claims an accuracy that its epochs do not show",
        "\"testAccuracy\":0.97 | \"testAccuracy\":0.9999 | claims an accuracy that its epochs do not show",
        "\"testAccuracy\":0.97 | \"testAccuracy\":97 | its epoch 2 has impossible numbers",
        "\"testAccuracy\":0.97 | \"testAccuracy\":0.97001 | an accuracy that is impossible with 10,000 test images",
        "\"testLoss\":1.0,\"testAccuracy\":0.97 | \"testLoss\":0.01,\"testAccuracy\":0.97 | a loss in epoch 2 that is impossible with its accuracy",
        "\"imagesPerSecond\":30000.0 | \"imagesPerSecond\":31000.0 | times that do not match its images per second",
        "\"epoch\":1, | \"epoch\":2, | its epoch 1 has impossible numbers",
        "\"plannedEpochs\":30 | \"plannedEpochs\":1 | has more epochs than were planned",
        "\"a.gz\":\"11\" | \"a.gz\":\"12\" | was not trained on the same MNIST as everybody else's",
        "\"units\":16 | \"units\":1000000 | must be between 1 and 8,192",
        "\"id\":\"r\" | \"id\":\"\" | an invalid id",
        "\"epoch\":0, | \"epoch\":\"zero\", | is damaged",
      })
  void aRunThatDoesNotHoldTogetherIsLeftOut(String of, String with, String why) throws IOException {
    Run run = SharedRuns.run("r", 0.9, 0.97);
    String line = new String(lines.run(run), StandardCharsets.UTF_8).strip();
    assertThat(line).contains(of);
    int last = line.lastIndexOf(of);
    stranger(line.substring(0, last) + with + line.substring(last + of.length()));
    ClassSnapshot seen = seen();
    assertThat(seen.boards()).isEmpty();
    assertThat(seen.leftOut()).singleElement().asString().contains(why);
    // As it was, it is there.
    stranger(line);
    assertThat(seen().boards()).hasSize(1);
  }

  /** The longest run that is shared fits into a line, whatever its numbers. */
  @Test
  void theLongestRecordFitsIntoALine() {
    List<EpochMetrics> epochs = new ArrayList<>(SharedRuns.epochs());
    for (int i = 1; i <= RunCheck.MAX_EPOCHS; i++) {
      double odd = 2 + Math.PI * i / 10_000;
      epochs.add(new EpochMetrics(i, odd, 1 / odd, odd, 1 / odd, odd, 60_000 / odd));
    }
    byte[] line = lines.run(SharedRuns.run("r", "other", Map.of(), 16, epochs));
    assertThat(line.length).isLessThan(GrowingFile.MAX_LINE - 100_000);
  }

  @Test
  void recordsAreBounded() throws IOException {
    List<EpochMetrics> epochs = SharedRuns.epochs(0.9);
    Map<String, String> long1 = Map.of("x".repeat(50_000), "y".repeat(50_000));
    stranger(lines.run(SharedRuns.run("r", "other", long1, 16, epochs)));
    assertThat(seen().boards().getFirst().runs().getFirst().run().provenance().datasetSha256())
        .containsExactly(Map.entry("x".repeat(120), "y".repeat(120)));
  }
}
