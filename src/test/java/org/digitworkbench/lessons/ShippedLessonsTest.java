package org.digitworkbench.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ShippedLessonsTest {

  private static final Path FOLDER = Path.of("assets/lessons");
  private static final Pattern HEADER =
      Pattern.compile("---\ntitle: (.+)\nminutes: (\\d+)\n.*", Pattern.DOTALL);

  @Test
  void thePageForTeachersHasTheTimesOfAllLessons() throws IOException {
    List<String> times = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, "[0-9]*.md")) {
      for (Path file : files) {
        Matcher header = HEADER.matcher(Files.readString(file));
        assertThat(header.matches()).as(file.toString()).isTrue();
        String number = String.valueOf(file.getFileName()).replaceFirst("-.*", "");
        times.add("%s. %s: %s minutes".formatted(number, header.group(1), header.group(2)));
      }
    }
    assertThat(Files.readString(FOLDER.resolve("teaching.md"))).contains(times);
  }
}
