package org.digitworkbench.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.lessons.Vocabulary.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonReaderTest {

  private static final Vocabulary WORDS =
      new Vocabulary(
          Set.of("the sheet"),
          Map.of(
              "drawn", Fact.plain(),
              "answer", new Fact("a digit", argument -> argument.matches("\\d")),
              "answer known", Fact.plain()));

  private static final String LESSON =
      """
      ---
      title: Draw
      minutes: 6
      about: What it sees.
      ---

      ## First

      Draw a **4**.

      Look at: the sheet
      Done when: answer 4

      ## Second

      Question: Which one?
      - [ ] This
      - [x] That
      Answer: That one, because

      - it is so.
      """;

  private final LessonReader reader = new LessonReader(WORDS);

  @TempDir Path folder;

  @Test
  void aLessonHasItsStepsPlacesGoalsAndQuestions() {
    Lesson lesson = read(LESSON);
    assertThat(lesson)
        .isEqualTo(
            new Lesson(
                "draw",
                "Draw",
                6,
                "What it sees.",
                List.of(
                    new Step(
                        7, "First", "Draw a **4**.", "the sheet", new Goal("answer", "4"), null),
                    new Step(
                        14,
                        "Second",
                        "",
                        null,
                        null,
                        new Question(
                            "Which one?",
                            List.of("This", "That"),
                            1,
                            "That one, because\n\n- it is so.")))));
  }

  @Test
  void theLongestNameOfAFactCounts() {
    Lesson lesson = read(LESSON.replace("answer 4", "answer known"));
    assertThat(lesson.steps().getFirst().goal()).isEqualTo(new Goal("answer known", ""));
  }

  @Test
  void aLessonFromWindowsIsTheSame() {
    assertThat(read("\uFEFF" + LESSON.replace("\n", "\r\n")).steps().getFirst())
        .isEqualTo(read(LESSON).steps().getFirst());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Look at: the sheet | Look at: the moon | Line 11 of the lesson draw.md is not understood: no place in the window is called \"the moon\"; there is the sheet.",
        "Done when: answer 4 | Done when: answer four | Line 12 of the lesson draw.md is not understood: \"answer\" must be followed by a digit.",
        "Done when: answer 4 | Done when: rain | Line 12 of the lesson draw.md is not understood: nothing in the workbench is called \"rain\"; there is answer, answer known, drawn.",
        "Done when: answer 4 | Done when: drawn 4 | Line 12 of the lesson draw.md is not understood: nothing may follow \"drawn\".",
        "- [ ] This | - [x] This | Line 18 of the lesson draw.md is not understood: only one choice can be correct.",
        "Answer: That | That | Line 19 of the lesson draw.md is not understood: an answer comes right after the choices of a question.",
        "minutes: 6 | minutes: six | Line 1 of the lesson draw.md is not understood: minutes must be a number from 0 to 600.",
        "about: What | abuot: What | Line 4 of the lesson draw.md is not understood: the header has title, minutes and about.",
        "Draw a **4**. | Answer: 4 | Line 9 of the lesson draw.md is not understood: an answer comes right after the choices of a question."
      })
  void whatIsWrongIsSaidWithItsLine(String right, String wrong, String sentence) {
    assertThatThrownBy(() -> read(LESSON.replace(right, wrong)))
        .isInstanceOf(WorkbenchException.class)
        .hasMessage(sentence);
  }

  @Test
  void anotherEncodingIsNamedWithItsLine() {
    byte[] latin = LESSON.replace("because", "naïve").getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> reader.read("draw.md", latin))
        .hasMessage(
            "Line 19 of the lesson draw.md is not in UTF-8; save the file in that encoding.");
  }

  @Test
  void aHugeFileIsNotBelieved() {
    byte[] huge = (LESSON + "x".repeat(LessonReader.MAX_BYTES)).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> reader.read("draw.md", huge))
        .hasMessage("The lesson draw.md is larger than 200,000 bytes.");
  }

  @Test
  void aLessonOfOnesOwnTakesThePlaceOfAShippedOneAndABrokenOneDoesNot() throws IOException {
    Path shipped = Files.createDirectory(folder.resolve("shipped"));
    Path own = Files.createDirectory(folder.resolve("own"));
    Files.writeString(shipped.resolve("1-draw.md"), LESSON);
    Files.writeString(shipped.resolve("2-data.md"), LESSON.replace("Draw", "Data"));
    Files.writeString(own.resolve("1-draw.md"), LESSON.replace("title: Draw", "title: Ours"));
    Files.writeString(own.resolve("2-data.md"), "## No header");
    Files.writeString(own.resolve("3-more.md"), LESSON.replace("title: Draw", "title: More"));
    LessonShelf.Contents contents =
        new LessonShelf(reader, List.of(shipped, own, folder.resolve("none"))).list();
    assertThat(contents.lessons())
        .extracting(Lesson::title)
        .containsExactly("Ours", "Data", "More");
    assertThat(contents.problems())
        .containsExactly(
            "Line 1 of the lesson 2-data.md is not understood: a lesson begins with a line of three hyphens.");
  }

  private Lesson read(String text) {
    return reader.read("draw.md", text.getBytes(StandardCharsets.UTF_8));
  }
}
