package org.digitworkbench.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.digitworkbench.data.Dataset;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.drawings.DrawingSet;
import org.digitworkbench.drawings.Kept;
import org.digitworkbench.drawings.KeptDrawing;
import org.digitworkbench.drawings.OwnDatasets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassroomTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-21T20:15:30Z"));

  @TempDir private Path folder;
  private Path shared = Path.of("unused");
  private final List<Classroom> open = new ArrayList<>();

  @BeforeEach
  void setUp() throws IOException {
    shared = Files.createDirectory(folder.resolve("shared"));
  }

  @AfterEach
  void close() {
    open.forEach(Classroom::close);
  }

  private Classroom at(String home) {
    return at(home, Appender::toDisk);
  }

  private Classroom at(String home, Appender appender) {
    Classroom classroom =
        new Classroom(folder.resolve(home), new SharedRuns.Known(), CLOCK, appender);
    open.add(classroom);
    return classroom;
  }

  private Classroom joined(String name) {
    Classroom classroom = at(name);
    classroom.join(shared, name);
    return classroom;
  }

  /** What somebody sees who looks into the folder for the first time. */
  private ClassSnapshot seen() {
    return joined("visitor " + open.size()).snapshot();
  }

  private static List<KeptDrawing> drawings(String writer, int from, int count) {
    return Stream.iterate(from, i -> i + 1)
        .limit(count)
        .map(i -> Kept.one(writer, i % 10, i))
        .toList();
  }

  /** The only file of the class's folder. */
  private Path only() throws IOException {
    try (Stream<Path> files = Files.list(shared)) {
      return files.filter(file -> !file.toString().contains("visitor")).findFirst().orElseThrow();
    }
  }

  @Test
  void whatOneSharesAllSee() {
    Classroom ada = joined("Ada");
    Classroom grace = joined("Grace");
    ada.share(drawings("Ada", 0, 3));
    ada.share(drawings("", 10, 2));
    ada.share(SharedRuns.run("relu-1", 0.9, 0.97));
    grace.share(drawings("Tom", 0, 1));
    grace.refresh();
    assertThat(ada.refresh().drawings().size()).isEqualTo(6);

    ClassSnapshot seen = grace.refresh();
    assertThat(seen.drawings()).isNotSameAs(DrawingSet.EMPTY);
    assertThat(seen.drawings().writers()).containsExactly("Ada", "Tom");
    assertThat(seen.drawings().by("Ada").drawings().stream().map(KeptDrawing::image))
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(drawings("Ada", 0, 3).stream(), drawings("", 10, 2).stream())
                .map(KeptDrawing::image)
                .toList());
    assertThat(seen.writers())
        .containsExactly(
            new ClassWriter("Ada", 5, 1),
            new ClassWriter("Grace", 0, 0),
            new ClassWriter("Tom", 1, 0));
    assertThat(seen.boards()).hasSize(1);
    ClassRun run = seen.boards().getFirst().runs().getFirst();
    assertThat(run.run()).isEqualTo(SharedRuns.run("relu-1", 0.9, 0.97));
    assertThat(run.author()).isEqualTo("Ada");
    assertThat(run.own()).isFalse();
    assertThat(run.accuracy()).isEqualTo(0.97);
    assertThat(run.parameters()).isEqualTo(784 * 16 + 16 + 16 * 10 + 10);
    assertThat(run.seconds()).isEqualTo(4);
    assertThat(ada.refresh().boards().getFirst().runs().getFirst().own()).isTrue();
    assertThat(seen.leftOut()).isEmpty();
    assertThat(grace.refresh()).isSameAs(seen);
  }

  @Test
  void aNewNameGoesForWhatWasSharedBefore() {
    Classroom ada = joined("Adda");
    ada.share(SharedRuns.run("relu-1", 0.9));
    ada.share(drawings("", 0, 1));
    ada.rename("  Ada\n<b>Lovelace</b> ");
    assertThat(ada.state().name()).isEqualTo("Ada <b>Lovelace</b>");
    ClassSnapshot seen = seen();
    assertThat(seen.boards().getFirst().runs().getFirst().author())
        .isEqualTo("Ada <b>Lovelace</b>");
    assertThat(seen.drawings().writers()).containsExactly("Ada <b>Lovelace</b>");
    ada.rename("");
    assertThat(seen().writers()).contains(new ClassWriter("", 1, 1));
  }

  @Test
  void aDrawingIsTakenBackAndSharedAgain() {
    Classroom ada = joined("Ada");
    List<KeptDrawing> two = drawings("Ada", 0, 2);
    ada.share(two);
    ada.withdraw(two.getFirst().id());
    ada.refresh();
    assertThat(seen().drawings().drawings())
        .extracting(KeptDrawing::label)
        .containsExactly(two.getLast().label());
    // Also by a workbench that was started anew.
    ada.close();
    Classroom again = at("Ada");
    again.refresh();
    again.withdraw(two.getLast().id());
    again.refresh();
    assertThat(seen().drawings().isEmpty()).isTrue();
    again.share(two);
    again.refresh();
    assertThat(seen().drawings().size()).isEqualTo(2);
  }

  @Test
  void whatIsSharedTwiceIsThereOnce() throws IOException {
    Classroom ada = joined("Ada");
    ada.share(drawings("Ada", 0, 3));
    ada.share(SharedRuns.run("relu-1", 0.9, 0.95));
    ada.refresh();
    long size = Files.size(only());
    ada.share(drawings("Ada", 0, 3));
    ada.share(SharedRuns.run("relu-1", 0.9, 0.95));
    ada.share(SharedRuns.run("relu-1", 0.9));
    ada.refresh();
    assertThat(Files.size(only())).isEqualTo(size);
    // It was trained on.
    ada.share(SharedRuns.run("relu-1", 0.9, 0.95, 0.96));
    ada.refresh();
    assertThat(seen().boards().getFirst().runs())
        .singleElement()
        .extracting(ClassRun::accuracy)
        .isEqualTo(0.96);
  }

  @Test
  void onlyWhatHasEndedAndHoldsTogetherIsShared() {
    Classroom ada = joined("Ada");
    ada.share(SharedRuns.run("none"));
    ada.share(SharedRuns.run("running", 0.9).withState(RunState.RUNNING, ""));
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> ada.share(SharedRuns.run("odd", 0.98765)))
        .withMessage(
            "The run relu has an accuracy that is impossible with 10,000 test images. It is not shared.");
    assertThat(ada.refresh().boards()).isEmpty();
  }

  @Test
  void onlyWhatIsKeptFromNowOnIsSharedByItself() {
    Classroom ada = joined("Ada");
    KeptDrawing before = Kept.one("Ada", 1, 1);
    KeptDrawing since =
        new KeptDrawing(
            "since", 2, "Ada", CLOCK.instant().plusSeconds(1), Kept.one("Ada", 2, 2).image());
    ada.shareNew(DrawingSet.of(List.of(before, since)));
    assertThat(ada.refresh().drawings().drawings())
        .extracting(KeptDrawing::label)
        .containsExactly(2);
  }

  @Test
  void theBestRunLeadsThenTheSmallestThenTheFastest() {
    Classroom ada = joined("Ada");
    Map<String, String> mnist = SharedRuns.mnist();
    ada.share(SharedRuns.run("slow", "mnist", mnist, 16, SharedRuns.epochs(0.5, 0.97)));
    ada.share(SharedRuns.run("fast", "mnist", mnist, 16, SharedRuns.epochs(0.97)));
    ada.share(SharedRuns.run("small", "mnist", mnist, 8, SharedRuns.epochs(0.5, 0.6, 0.97)));
    ada.share(SharedRuns.run("good", "mnist", mnist, 99, SharedRuns.epochs(0.98)));
    // Its best epoch does not count: nobody could know that it was.
    ada.share(SharedRuns.run("spoilt", "mnist", mnist, 16, SharedRuns.epochs(0.99, 0.4)));
    ada.share(SharedRuns.run("own", "drawings", Map.of("ours", "33"), 16, SharedRuns.epochs(1.0)));
    ada.refresh();
    List<Leaderboard> boards = seen().boards();
    assertThat(boards).hasSize(2);
    assertThat(boards.getFirst().title()).isEqualTo("MNIST");
    assertThat(boards.getFirst().runs().stream().map(run -> run.run().id()))
        .containsExactly("good", "small", "fast", "slow", "spoilt");
    assertThat(boards.getLast().dataset()).isEqualTo("drawings");
  }

  @Test
  void aFolderThatVanishesLosesNothing() throws IOException {
    Classroom grace = joined("Grace");
    grace.share(drawings("Grace", 0, 2));
    grace.refresh();
    Classroom ada = joined("Ada");
    ada.share(drawings("Ada", 0, 2));
    ada.refresh();
    Path away = folder.resolve("away");
    Files.move(shared, away);

    ada.share(drawings("Ada", 2, 3));
    ClassState state = ada.refresh().state();
    assertThat(state.waiting()).isEqualTo(3);
    assertThat(state.problem())
        .isEqualTo(
            "The class's folder %s is missing; the class is shown as it was last seen, and what you share waits here until the folder is back."
                .formatted(shared));
    assertThat(ada.snapshot().drawings().size()).isEqualTo(7);
    assertThat(shared).doesNotExist();

    // The place is there, but not the folder.
    Files.writeString(shared, "not a folder");
    ada.close();
    Classroom again = at("Ada");
    assertThat(again.refresh().state().waiting()).isEqualTo(3);
    again.share(drawings("Ada", 5, 1));
    assertThat(again.refresh().state().waiting()).isEqualTo(4);
    assertThat(shared).hasContent("not a folder");

    Files.delete(shared);
    Files.move(away, shared);
    assertThat(again.refresh().state()).isEqualTo(new ClassState(shared, "Ada", "", 0));
    assertThat(again.snapshot().drawings().size()).isEqualTo(8);
    assertThat(seen().writers())
        .contains(new ClassWriter("Ada", 6, 0), new ClassWriter("Grace", 2, 0));
  }

  @Test
  void aFullFolderLosesNothing() throws IOException {
    long[] room = {3000};
    Classroom ada =
        at(
            "Ada",
            (file, end, content) -> {
              int some = (int) Math.min(room[0], content.length);
              Appender.toDisk(file, end, Arrays.copyOf(content, some));
              room[0] -= some;
              if (some < content.length) {
                throw new IOException("No space left on device");
              }
            });
    ada.join(shared, "Ada");
    for (int i = 0; i < 10; i++) {
      ada.share(drawings("Ada", i, 1));
      ada.refresh();
    }
    assertThat(ada.state().problem())
        .isEqualTo(
            "The class's folder %s cannot be written to: the disk is full, so free some space and save again. What you share waits here until it can."
                .formatted(shared));
    int there = seen().drawings().size();
    assertThat(there).isBetween(1, 9);
    assertThat(seen().leftOut()).isEmpty();
    assertThat(ada.state().waiting()).isGreaterThanOrEqualTo(10 - there);
    assertThat(ada.snapshot().drawings().size()).isEqualTo(10);

    room[0] = Long.MAX_VALUE;
    assertThat(ada.refresh().state()).isEqualTo(new ClassState(shared, "Ada", "", 0));
    assertThat(seen().drawings().size()).isEqualTo(10);
  }

  /** Cut off anywhere, as by a synchroniser. */
  @Test
  void aTornFileIsReadUpToItsLastWholeLineAndGoesOnWhereItWasTorn() throws IOException {
    Classroom ada = joined("Ada");
    ada.share(drawings("Ada", 0, 2));
    ada.refresh();
    Path file = only();
    byte[] whole = Files.readAllBytes(file);
    Classroom grace = at("Grace");
    for (int length : new int[] {0, 1, 20, whole.length / 2, whole.length - 1}) {
      Files.write(file, Arrays.copyOf(whole, length));
      grace.join(shared, "Grace");
      assertThat(grace.snapshot().drawings().size()).isLessThan(2);
      assertThat(grace.snapshot().leftOut()).isEmpty();
      ada.refresh();
      assertThat(file).hasBinaryContent(whole);
      assertThat(grace.refresh().drawings().size()).isEqualTo(2);
      grace.leave();
    }
  }

  /** A process that was killed while it wrote at home. */
  @Test
  void aLineThatWasNeverPromisedIsDropped() throws IOException {
    Classroom ada = joined("Ada");
    ada.share(drawings("Ada", 0, 1));
    ada.close();
    try (Stream<Path> files = Files.walk(folder.resolve("Ada"))) {
      Path journal = files.filter(file -> file.endsWith("1.jsonl")).findFirst().orElseThrow();
      try (FileOutputStream out = new FileOutputStream(journal.toFile(), true)) {
        out.write("{\"type\":\"drawing\",\"id\":".getBytes(StandardCharsets.UTF_8));
      }
    }
    Classroom again = at("Ada");
    again.share(drawings("Ada", 1, 1));
    again.refresh();
    assertThat(seen().drawings().size()).isEqualTo(2);
    assertThat(seen().leftOut()).isEmpty();
  }

  @Test
  void whatWasDeletedInTheFolderComesBack() throws IOException {
    Classroom ada = joined("Ada");
    ada.share(drawings("Ada", 0, 2));
    ada.refresh();
    Files.delete(only());
    ada.refresh();
    assertThat(seen().drawings().size()).isEqualTo(2);
  }

  /** What somebody takes out of the folder is not seen any more. */
  @Test
  void aFileThatIsTakenAwayIsGone() throws IOException {
    Classroom troll = joined("Troll");
    troll.share(drawings("Troll", 0, 2));
    troll.refresh();
    Path file = only();
    Classroom ada = joined("Ada");
    assertThat(ada.snapshot().drawings().size()).isEqualTo(2);
    Files.delete(file);
    ada.refresh();
    assertThat(ada.refresh().drawings().isEmpty()).isTrue();
  }

  /** Laptops are often copies of one. */
  @Test
  void workbenchesWithTheSameHomeDoNotWriteOneFile() throws IOException {
    Classroom ada = joined("Ada");
    ada.share(drawings("Ada", 0, 2));
    ada.close();
    copy(folder.resolve("Ada"), folder.resolve("Grace"));
    Classroom first = at("Ada");
    Classroom second = at("Grace");
    second.rename("Grace");
    for (int i = 2; i < 6; i++) {
      first.share(drawings("Ada", i, 1));
      second.share(drawings("Grace", i, 1));
      first.refresh();
      second.refresh();
    }
    second.refresh();
    ClassSnapshot seen = seen();
    assertThat(seen.leftOut()).isEmpty();
    assertThat(seen.drawings().by("Ada").size()).isEqualTo(6);
    assertThat(seen.drawings().by("Grace").size()).isEqualTo(4);
    assertThat(first.refresh().drawings().size()).isEqualTo(10);
    assertThat(second.refresh().drawings().size()).isEqualTo(10);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void whatWaitsWhenAClassIsLeftGoesThereWhenItIsJoinedAgain() throws IOException {
    Classroom ada = joined("Ada");
    Path away = folder.resolve("away");
    Files.move(shared, away);
    ada.share(drawings("Ada", 0, 2));
    ada.leave();
    assertThat(ada.snapshot()).isEqualTo(ClassSnapshot.without("Ada"));
    ada.share(drawings("Ada", 2, 1));
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> ada.join(shared, "Ada"))
        .withMessageContaining("There is no folder " + shared);
    assertThat(ada.state().isJoined()).isFalse();
    Files.move(away, shared);
    ada.join(shared, "Ada");
    assertThat(seen().drawings().size()).isEqualTo(2);
  }

  /** A stick that has another letter in another laptop, or after lunch. */
  @Test
  void aFolderThatWasMovedIsKnownAgain() throws IOException {
    Classroom ada = joined("Ada");
    ada.share(drawings("Ada", 0, 2));
    ada.refresh();
    Path moved = folder.resolve("moved");
    Files.move(shared, moved);
    ada.share(drawings("Ada", 2, 1));
    ada.join(moved, "Ada");
    ada.share(drawings("Ada", 0, 1));
    ada.refresh();
    Files.move(moved, shared);
    assertThat(seen().drawings().size()).isEqualTo(3);
  }

  @Test
  void anotherProcessMayJoinAndLeaveForThisOne() {
    Classroom window = at("Ada");
    assertThat(window.refresh().state().isJoined()).isFalse();
    at("Ada").join(shared, "Ada");
    assertThat(window.refresh().state().isJoined()).isTrue();
    open.getLast().leave();
    assertThat(window.refresh().state().isJoined()).isFalse();
  }

  @Test
  void changesAreToldWithinFiveSeconds() throws InterruptedException {
    Classroom grace = joined("Grace");
    BlockingQueue<Integer> told = new LinkedBlockingQueue<>();
    Runnable end = grace.listen(seen -> told.add(seen.drawings().size()));
    grace.start();
    Classroom ada = joined("Ada");
    ada.start();
    ada.share(drawings("Ada", 0, 1));
    long begin = System.nanoTime();
    while (!Integer.valueOf(1).equals(told.poll(10, TimeUnit.SECONDS))) {
      assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(10));
    }
    assertThat(System.nanoTime() - begin).isLessThan(TimeUnit.SECONDS.toNanos(5));
    end.run();
  }

  @Test
  void theEndOfTheWorkbenchWaitsForWhatIsOnItsWay() {
    Classroom ada = joined("Ada");
    ada.start();
    ada.share(drawings("Ada", 0, 5));
    ada.close();
    assertThat(seen().drawings().size()).isEqualTo(5);
  }

  @Test
  void theClassCanBeLearnedFrom() {
    List<KeptDrawing> all = Kept.ofEach(1, "Ada", "Tom").drawings();
    Classroom ada = joined("Ada");
    ada.share(all.subList(0, 10));
    Classroom tom = joined("Tom");
    tom.share(all.subList(10, 20));
    ada.close();
    // As a command does, which nobody starts.
    OwnDatasets datasets =
        new OwnDatasets(new SharedRuns.Known(), () -> DrawingSet.EMPTY, tom::drawings);
    assertThat(datasets.ids()).contains("class-drawings", "mnist-and-class-drawings-25");
    tom.refresh();
    Dataset data = datasets.load("class-drawings");
    assertThat(data.title()).isEqualTo("The class's drawings");
    assertThat(data.train().size()).isEqualTo(10);
    assertThat(data.test().size()).isEqualTo(10);
    tom.refresh();
    assertThat(datasets.load("class-drawings")).isSameAs(data);
    assertThat(OwnDatasets.note("class-drawings", tom.drawings()))
        .isIn(
            "Trains on 10 drawings by Ada; the test images are 10 drawings by Tom.",
            "Trains on 10 drawings by Tom; the test images are 10 drawings by Ada.");
  }

  @Test
  void manyRunsTakeNoMoreThanTheirRoom() {
    Room room = new Room();
    Run run = SharedRuns.run("long", new double[1000]);
    int taken = 0;
    while (room.takeRun(run)) {
      taken++;
    }
    assertThat(taken).isEqualTo(Room.MAX_EPOCHS / 1058);
    room.giveRun(run);
    assertThat(room.takeRun(run)).isTrue();
    assertThat(room.takeRun(run)).isFalse();
  }
}
