package org.digitworkbench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitworkbench.domain.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

  @TempDir Path folder;

  @Test
  void makesTheFolderAndReplacesTheOldFile() throws IOException {
    Path file = folder.resolve("a/b/file.txt");
    AtomicFiles files = new AtomicFiles();
    files.write(file, "The text", out -> out.write(new byte[] {1, 2, 3}));
    files.write(file, "The text", out -> out.write(new byte[] {4}));
    assertThat(file).hasBinaryContent(new byte[] {4});
    assertThat(Samples.names(folder.resolve("a/b"))).containsExactly("file.txt");
  }

  @Test
  void theOldFileIsThereUntilTheNewOneIsWhole() {
    Path file = folder.resolve("file.txt");
    AtomicFiles files = new AtomicFiles();
    files.write(file, "The text", out -> out.write(1));
    files.write(
        file,
        "The text",
        out -> {
          out.write(new byte[1 << 20]);
          assertThat(file).hasBinaryContent(new byte[] {1});
        });
    assertThat(file).hasSize(1 << 20);
  }

  @Test
  void aFullDiskLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = Files.write(folder.resolve("file.txt"), new byte[] {1, 2});
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() ->
            Samples.onDiskWithRoomFor(100).write(file, "The text", out -> out.write(new byte[101])))
        .withMessage(
            "The text could not be saved to %s: the disk is full, so free some space and save again."
                .formatted(file));
    assertThat(file).hasBinaryContent(new byte[] {1, 2});
    assertThat(Samples.names(folder)).containsExactly("file.txt");
  }

  @Test
  void whatIsAppendedIsThereWholeOrNotAtAll() throws IOException {
    Path file = folder.resolve("a/file.txt");
    new AtomicFiles().append(file, "The line", new byte[] {1, 2});
    new AtomicFiles().append(file, "The line", new byte[] {3});
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> Samples.onDiskWithRoomFor(100).append(file, "The line", new byte[101]))
        .withMessageContaining("The line could not be saved to " + file)
        .withMessageContaining("the disk is full");
    assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
  }

  @Test
  void aFailureOfTheWriterLeavesNothing() throws IOException {
    Path file = folder.resolve("file.txt");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() ->
            new AtomicFiles()
                .write(
                    file,
                    "The text",
                    out -> {
                      out.write(1);
                      throw new IllegalStateException("bug");
                    }));
    assertThat(Samples.names(folder)).isEmpty();
  }

  @Test
  void aFolderInTheWayIsSaid() throws IOException {
    Path file = Files.createDirectory(folder.resolve("name"));
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> new AtomicFiles().write(file, "The text", out -> out.write(1)))
        .withMessageContaining("there is a folder of that name");
    assertThat(Samples.names(folder)).containsExactly("name");
  }

  @Test
  void aFileInThePlaceOfTheFolderIsSaid() throws IOException {
    Path file = Files.write(folder.resolve("file"), new byte[1]).resolve("model");
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> new AtomicFiles().write(file, "The text", out -> out.write(1)))
        .withMessageStartingWith("The text could not be saved to " + file);
  }

  @Test
  void anInterruptedThreadStillSaves() {
    Path file = folder.resolve("file.txt");
    Thread.currentThread().interrupt();
    try {
      new AtomicFiles().write(file, "The text", out -> out.write(1));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(file).hasBinaryContent(new byte[] {1});
  }
}
