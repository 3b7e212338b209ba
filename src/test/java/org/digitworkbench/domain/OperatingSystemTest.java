package org.digitworkbench.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatingSystemTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, LINUX",
    "Mac OS X, MAC",
    "Windows 11, WINDOWS",
    "Windows Server 2022, WINDOWS",
    "FreeBSD, OTHER",
    // Not a Windows, for all its name says.
    "Darwin, OTHER"
  })
  void isToldByItsName(String name, OperatingSystem system) {
    assertThat(OperatingSystem.of(name)).isEqualTo(system);
  }

  /** What asks by itself cannot be tried as on another system. */
  @Test
  void nothingElseAsksWhichSystemThisIs() throws IOException {
    Path sources = Path.of("src/main/java");
    List<String> asking;
    try (Stream<Path> files = Files.walk(sources)) {
      asking =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(OperatingSystemTest::asks)
              .map(file -> file.getFileName().toString())
              .toList();
    }
    // The others write the name down for people.
    assertThat(asking)
        .containsExactlyInAnyOrder(
            "OperatingSystem.java", "Trainer.java", "AboutCommand.java", "HelpPart.java");
  }

  private static boolean asks(Path file) {
    try {
      return Files.readString(file).contains("getProperty(\"os.name\")");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
