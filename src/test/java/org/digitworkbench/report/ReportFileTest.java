package org.digitworkbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.digitworkbench.domain.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

  private final ReportFile writing = new ReportFile();

  @Test
  void aMissingFolderIsNotMade(@TempDir Path folder) {
    Path file = folder.resolve("typo").resolve("report.html");
    assertThatThrownBy(() -> writing.write(file, "x"))
        .isInstanceOf(WorkbenchException.class)
        .hasMessage(
            "The report cannot be saved to %s, as there is no such folder; create it first.", file);
    assertThat(folder.resolve("typo")).doesNotExist();
  }

  @Test
  void aFolderIsNoFile(@TempDir Path folder) {
    assertThatThrownBy(() -> writing.write(folder, "x"))
        .isInstanceOf(WorkbenchException.class)
        .hasMessageContaining("not an ordinary file");
  }

  @Test
  void theTextIsUtf8AndTakesTheOldOnesPlace(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("report.html");
    Files.writeString(file, "old and longer than the new one");
    writing.write(file, "β₁");
    assertThat(file).hasContent("β₁");
  }
}
