package org.digitworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.digitworkbench.domain.Run;
import org.digitworkbench.domain.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunHistoryTest {

  @TempDir Path folder;

  @Test
  void aRunComesBackAsItWas() {
    RunHistory history = new RunHistory(folder.resolve("runs"));
    Run run = Samples.run("relu-1", Samples.START);
    history.save(run);
    assertThat(history.list()).containsExactly(run);
  }

  @Test
  void aRunThatGrowsReplacesItsRecord() throws IOException {
    RunHistory history = new RunHistory(folder);
    history.save(Samples.run("relu-1", Samples.START));
    Run later = Samples.run("relu-1", Samples.START.plusSeconds(1));
    history.save(later);
    assertThat(history.list()).containsExactly(later);
    assertThat(Samples.names(folder)).containsExactly("relu-1.json");
  }

  @Test
  void theNewestComesFirst() {
    RunHistory history = new RunHistory(folder);
    history.save(Samples.run("b", Samples.START));
    history.save(Samples.run("a", Samples.START.plus(Duration.ofDays(1))));
    history.save(Samples.run("c", Samples.START.minusMillis(1)));
    assertThat(history.list()).extracting(Run::id).containsExactly("a", "b", "c");
  }

  @Test
  void damagedFilesAreLeftOut() throws IOException {
    RunHistory history = new RunHistory(folder);
    history.save(Samples.run("good", Samples.START));
    String json = Files.readString(folder.resolve("good.json"));
    Files.writeString(folder.resolve("renamed.json"), json);
    Files.writeString(folder.resolve("cut.json"), json.substring(0, json.length() / 2));
    Files.writeString(folder.resolve("deep.json"), "[".repeat(100_000));
    Files.writeString(folder.resolve("null.json"), "null");
    Files.writeString(folder.resolve("empty.json"), "");
    Files.writeString(
        folder.resolve("layers.json"), json.replace("\"layers\" : [", "\"layers\" : [ null, "));
    Files.write(folder.resolve("large.json"), new byte[8_000_001]);
    Files.createDirectory(folder.resolve("folder.json"));
    assertThat(history.list()).extracting(Run::id).containsExactly("good");
  }

  @Test
  void anIdCannotLeaveTheFolder() {
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(
            () -> new RunHistory(folder.resolve("runs")).save(Samples.run("../x", Samples.START)));
  }

  @Test
  void aFullDiskKeepsTheOlderRecord() throws IOException {
    new RunHistory(folder).save(Samples.run("relu-1", Samples.START));
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() ->
            new RunHistory(folder, Samples.onDiskWithRoomFor(200))
                .save(Samples.run("relu-1", Samples.START.plusSeconds(9))))
        .withMessageContaining("the disk is full");
    assertThat(new RunHistory(folder).list()).containsExactly(Samples.run("relu-1", Samples.START));
    assertThat(Samples.names(folder)).containsExactly("relu-1.json");
  }

  @Test
  void idsSayNameAndMoment() {
    assertThat(RunHistory.newRunId("relu", Samples.START)).isEqualTo("relu-20261121-201530-417");
    assertThat(RunHistory.newRunId("My ../ Run!", Samples.START))
        .isEqualTo("my-run-20261121-201530-417");
    assertThat(RunHistory.newRunId("数字", Samples.START)).isEqualTo("run-20261121-201530-417");
  }
}
