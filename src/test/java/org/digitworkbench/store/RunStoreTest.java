package org.digitworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.digitworkbench.domain.Checkpoint;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.RunState;
import org.digitworkbench.domain.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {

  @TempDir Path folder;

  @Test
  void aRunComesBackAsItWas() {
    RunStore store = new RunStore(folder.resolve("runs"));
    Checkpoint checkpoint = Samples.checkpoint(Samples.START, 2, 7);
    String id = save(store, checkpoint, RunState.FINISHED);
    assertThat(id).isEqualTo("relu-20261121-201530-417");
    StoredRun.Whole stored = (StoredRun.Whole) store.find("relu");
    assertThat(stored.run()).isEqualTo(Run.of(id, "relu", 15, checkpoint, RunState.FINISHED));
    assertThat(stored.continuable()).isTrue();
    Checkpoint read = store.checkpoint(id);
    assertThat(read.batch()).isEqualTo(7);
    assertThat(read.epochSeconds()).isEqualTo(0.5);
    assertThat(read.model().parameters()).isEqualTo(checkpoint.model().parameters());
    assertThat(read.optimiser().steps()).isEqualTo(27);
    assertThat(read.optimiser().moments())
        .containsExactlyElementsOf(checkpoint.optimiser().moments());
  }

  @Test
  void everyEpochHasItsNetworkAndOnlyTheNewestItsState() throws IOException {
    RunStore store = new RunStore(folder);
    try (RunClaim claim = store.begin("relu", Samples.START)) {
      for (int epoch = 0; epoch < 3; epoch++) {
        save(claim, Samples.checkpoint(Samples.START, epoch, 0), RunState.RUNNING);
      }
      save(claim, Samples.checkpoint(Samples.START, 2, 5), RunState.FINISHED);
      assertThat(Samples.names(folder.resolve(claim.id())))
          .containsExactly(
              "epoch-0000.digitmodel",
              "epoch-0001.digitmodel",
              "epoch-0002-batch-0005.digitmodel",
              "epoch-0002-batch-0005.state",
              "epoch-0002.digitmodel",
              "lock",
              "run.json");
      save(claim, Samples.checkpoint(Samples.START, 3, 0), RunState.RUNNING);
      assertThat(Samples.names(folder.resolve(claim.id())))
          .contains("epoch-0003.digitmodel", "epoch-0003.state")
          .noneMatch(name -> name.contains("batch"));
      assertThat(store.model(claim.id(), 1).parameters()[0]).isEqualTo(1);
      assertThat(store.newest(claim.id()).parameters()[0]).isEqualTo(3);
      assertThat(store.models()).extracting(ModelEntry::name).containsExactly(claim.id());
    }
  }

  @Test
  void aRunThatNobodyTrainsAnyMoreIsInterrupted() {
    RunStore store = new RunStore(folder);
    RunClaim claim = store.begin("relu", Samples.START);
    save(claim, Samples.checkpoint(Samples.START, 1, 0), RunState.RUNNING);
    assertThat(store.runs()).extracting(Run::state).containsExactly(RunState.RUNNING);
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> store.claim(claim.id()))
        .withMessageContaining("is already being trained");
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> store.delete(claim.id()))
        .withMessageContaining("stop it before");
    claim.close();
    assertThat(store.runs()).extracting(Run::state).containsExactly(RunState.INTERRUPTED);
    store.claim(claim.id()).close();
  }

  @Test
  void theNewestComesFirstAndTwoOfAMomentAreTwo() {
    RunStore store = new RunStore(folder);
    save(store, Samples.checkpoint(Samples.START, 1, 0), RunState.FINISHED);
    save(
        store, Samples.checkpoint(Samples.START.plus(Duration.ofDays(1)), 1, 0), RunState.FINISHED);
    save(store, Samples.checkpoint(Samples.START.minusMillis(1), 1, 0), RunState.FINISHED);
    assertThat(store.list()).hasSize(3);
    assertThat(store.runs())
        .extracting(run -> run.provenance().started())
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void whatIsDamagedIsShownWithOneSentenceAndTheOthersStay() throws IOException {
    RunStore store = new RunStore(folder);
    String good = save(store, Samples.checkpoint(Samples.START, 2, 0), RunState.FINISHED);
    Instant later = Samples.START.plusSeconds(9);
    for (Damage damage : DAMAGES) {
      String id = save(store, Samples.checkpoint(later, 2, 0), RunState.FINISHED);
      damage.change().to(folder.resolve(id), folder.resolve(good));
      List<String> before = Samples.names(folder.resolve(id));
      // As after a new start: what was read once is not read again.
      store = new RunStore(folder);
      assertThat(store.find(id))
          .as(damage.sentence())
          .isInstanceOfSatisfying(
              StoredRun.Damaged.class,
              run -> assertThat(run.problem()).contains(damage.sentence()).doesNotContain("\n"));
      assertThat(store.runs()).extracting(Run::id).containsExactly(good);
      store.sweep();
      assertThat(Samples.names(folder.resolve(id))).isEqualTo(before);
      store.delete(id);
    }
  }

  private record Damage(String sentence, Change change) {}

  private interface Change {
    void to(Path run, Path other) throws IOException;
  }

  private static final List<Damage> DAMAGES =
      List.of(
          new Damage("its JSON cannot be read", (run, _) -> cut(run.resolve("run.json"))),
          new Damage("another id", (run, other) -> swap(run, other, "run.json")),
          new Damage(
              "version 9 of its format",
              (run, _) -> replace(run.resolve("run.json"), "\"version\" : 3", "\"version\" : 9")),
          new Damage(
              "impossible numbers",
              (run, _) ->
                  replace(
                      run.resolve("run.json"),
                      "\"testAccuracy\" : 0.1",
                      "\"testAccuracy\" : \"NaN\"")),
          new Damage("cut off, damaged", (run, _) -> cut(run.resolve("epoch-0002.digitmodel"))),
          new Damage(
              "belongs to another run", (run, other) -> swap(run, other, "epoch-0002.digitmodel")),
          new Damage(
              "does not exist", (run, _) -> Files.delete(run.resolve("epoch-0002.digitmodel"))),
          new Damage("cut off or damaged", (run, _) -> cut(run.resolve("epoch-0002.state"))),
          new Damage(
              "belongs to another run", (run, other) -> swap(run, other, "epoch-0002.state")),
          new Damage(
              "cut off or damaged",
              (run, _) -> {
                byte[] state = Files.readAllBytes(run.resolve("epoch-0002.state"));
                state[state.length / 2] ^= 1;
                Files.write(run.resolve("epoch-0002.state"), state);
              }));

  private static void cut(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
  }

  private static void swap(Path run, Path other, String file) throws IOException {
    Files.write(run.resolve(file), Files.readAllBytes(other.resolve(file)));
  }

  private static void replace(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void aFullDiskAtAnyByteKeepsTheEpochBefore() throws IOException {
    Checkpoint next = Samples.checkpoint(Samples.START, 2, 0);
    for (int room = 0; room < 60_000; room += 1_777) {
      Path home = folder.resolve("room-" + room);
      String id =
          save(new RunStore(home), Samples.checkpoint(Samples.START, 1, 0), RunState.RUNNING);
      RunStore full = new RunStore(home, Samples.onDiskWithRoomFor(room));
      try (RunClaim claim = full.claim(id)) {
        save(claim, next, RunState.RUNNING);
      } catch (WorkbenchException e) {
        assertThat(e).hasMessageContaining("the disk is full");
      }
      RunStore again = new RunStore(home);
      assertThat(again.checkpoint(id).model().parameters()[0]).isIn(1f, 2f);
      assertThat(again.list()).singleElement().isInstanceOf(StoredRun.Whole.class);
      assertThat(Samples.names(home.resolve(id))).noneMatch(name -> name.endsWith(".tmp"));
    }
  }

  @Test
  void temporaryFilesOfAnEndedProcessAreSwept() throws IOException {
    RunStore store = new RunStore(folder);
    String id = save(store, Samples.checkpoint(Samples.START, 1, 0), RunState.RUNNING);
    Path left = Files.writeString(folder.resolve(id).resolve(".run.json.123.tmp"), "half");
    try (RunClaim _ = store.claim(id)) {
      store.sweep();
      assertThat(left).exists();
    }
    store.sweep();
    assertThat(left).doesNotExist();
    assertThat(store.runs()).hasSize(1);
  }

  @Test
  void aRunIsRenamedAlsoWhileItTrains() {
    RunStore store = new RunStore(folder);
    RunClaim claim = store.begin("relu", Samples.START);
    save(claim, Samples.checkpoint(Samples.START, 1, 0), RunState.RUNNING);
    store.rename(claim.id(), " Ada's ReLU ");
    save(claim, Samples.checkpoint(Samples.START, 2, 0), RunState.RUNNING);
    claim.close();
    assertThat(store.runs()).extracting(Run::name).containsExactly("Ada's ReLU");
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> store.rename(claim.id(), "  "))
        .withMessageContaining("1 to 64 characters");
  }

  @Test
  void whatIsDeletedComesBack() {
    RunStore store = new RunStore(folder);
    String id = save(store, Samples.checkpoint(Samples.START, 1, 0), RunState.FINISHED);
    store.delete(id);
    assertThat(store.list()).isEmpty();
    store.sweep();
    store.restore(id);
    assertThat(store.runs()).extracting(Run::id).containsExactly(id);
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> store.delete("../other"))
        .withMessageContaining("cannot be the id");
  }

  @Test
  void theOldestRunsLoseTheirCheckpointsInBetweenFirst() {
    RunStore store = new RunStore(folder);
    List<String> ids =
        List.of(grown(store, Samples.START.plusSeconds(5)), grown(store, Samples.START));
    long all = store.bytes();
    long left = store.shrinkTo(all - 1);
    assertThat(left).isEqualTo(store.bytes()).isLessThan(all);
    assertThat(epochs(store, ids.getFirst())).containsExactly(0, 1, 2, 3);
    assertThat(epochs(store, ids.getLast())).containsExactly(3);
    store.shrinkTo(0);
    assertThat(epochs(store, ids.getFirst())).containsExactly(3);
    assertThat(store.runs()).allMatch(run -> run.provenance().epochs().size() == 4);
    assertThat(store.checkpoint(ids.getFirst()).epoch()).isEqualTo(3);
  }

  @Test
  void recordsOfBeforeRunsHadFoldersAreShown() throws IOException {
    RunStore store = new RunStore(folder);
    Run run =
        Run.of("relu-1", "relu", 15, Samples.checkpoint(Samples.START, 1, 0), RunState.RUNNING);
    byte[] json = new Documents<>(Json.strict(), Run.class, "digit-workbench-run", 2).toBytes(run);
    Files.write(folder.resolve("relu-1.json"), json);
    assertThat(store.list())
        .singleElement()
        .isInstanceOfSatisfying(
            StoredRun.Whole.class,
            stored -> {
              assertThat(stored.run().state()).isEqualTo(RunState.INTERRUPTED);
              assertThat(stored.continuable()).isFalse();
            });
    store.delete("relu-1");
    assertThat(store.list()).isEmpty();
  }

  private static String grown(RunStore store, Instant started) {
    try (RunClaim claim = store.begin("relu", started)) {
      for (int epoch = 0; epoch <= 3; epoch++) {
        save(claim, Samples.checkpoint(started, epoch, 0), RunState.FINISHED);
      }
      return claim.id();
    }
  }

  private static List<Integer> epochs(RunStore store, String id) {
    return ((StoredRun.Whole) store.find(id)).epochs();
  }

  private static String save(RunStore store, Checkpoint checkpoint, RunState state) {
    Instant started = checkpoint.model().provenance().started();
    try (RunClaim claim = store.begin("relu", started)) {
      save(claim, checkpoint, state);
      return claim.id();
    }
  }

  private static void save(RunClaim claim, Checkpoint checkpoint, RunState state) {
    claim.save(Run.of(claim.id(), claim.name(), 15, checkpoint, state), checkpoint);
  }
}
