package org.digitworkbench.lessons;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.digitworkbench.domain.WorkbenchException;
import org.jspecify.annotations.Nullable;

/**
 * Reads lessons: a header between two lines of hyphens with {@code title}, {@code minutes} and
 * {@code about}, then steps, each begun by a heading of the second level, of Markdown with lines of
 * these kinds in it:
 *
 * <pre>
 * Look at: the sheet
 * Done when: answer 4
 * Question: What do the ten numbers add up to?
 * - [ ] 10
 * - [x] 100 %
 * Answer: They are probabilities …
 * </pre>
 *
 * <p>All of an answer up to the end of its step belongs to it.
 */
public final class LessonReader {

  /** Most bytes of a lesson. */
  public static final int MAX_BYTES = 200_000;

  private static final int MAX_STEPS = 60;
  private static final int MAX_TITLE = 80;
  private static final int MAX_ABOUT = 300;
  private static final int MAX_CHOICES = 6;
  private static final int MAX_MINUTES = 600;

  private static final String FENCE = "---";
  private static final Pattern FIELD = Pattern.compile("(title|minutes|about):\\s*(.*)");
  private static final Pattern DIRECTIVE =
      Pattern.compile("(Look at|Done when|Question|Answer):\\s*(.*)");
  private static final Pattern CHOICE = Pattern.compile("- \\[([ x])] (.+)");

  private final Vocabulary vocabulary;

  public LessonReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * Reads a lesson.
   *
   * @param file its name, for the sentence that says what is wrong
   * @param content of the file, in UTF-8
   * @throws WorkbenchException naming the line, if it is none
   */
  public Lesson read(String file, byte[] content) {
    List<String> lines = lines(file, content);
    try {
      return new Reading(lines, vocabulary).lesson(file.replaceFirst("\\.md$", ""));
    } catch (Broken e) {
      throw new WorkbenchException(
          "Line %d of the lesson %s is not understood: %s.".formatted(e.line, file, e.getMessage()),
          e);
    }
  }

  private static List<String> lines(String file, byte[] content) {
    if (content.length > MAX_BYTES) {
      throw new WorkbenchException(
          "The lesson %s is larger than %,d bytes.".formatted(file, MAX_BYTES));
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.replace("\uFEFF", "").lines().toList();
    } catch (CharacterCodingException e) {
      throw new WorkbenchException(
          "Line %d of the lesson %s is not in UTF-8; save the file in that encoding."
              .formatted(firstBadLine(content), file),
          e);
    }
  }

  private static int firstBadLine(byte[] content) {
    int line = 1;
    int from = 0;
    for (int i = 0; i <= content.length; i++) {
      if (i == content.length || content[i] == '\n') {
        try {
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content, from, i - from));
        } catch (CharacterCodingException e) {
          return line;
        }
        line++;
        from = i + 1;
      }
    }
    return line;
  }

  private static final class Broken extends Exception {

    private static final long serialVersionUID = 1;

    private final int line;

    Broken(int line, String message) {
      super(message);
      this.line = line;
    }
  }

  /** The reading of one file. */
  private static final class Reading {

    private final List<String> lines;
    private final Vocabulary vocabulary;
    private int next;

    Reading(List<String> lines, Vocabulary vocabulary) {
      this.lines = lines;
      this.vocabulary = vocabulary;
    }

    Lesson lesson(String id) throws Broken {
      Map<String, String> header = header();
      String title = text(header, "title", MAX_TITLE);
      String about = text(header, "about", MAX_ABOUT);
      int minutes = minutes(header.getOrDefault("minutes", "0"));
      List<Step> steps = new ArrayList<>();
      while (next < lines.size()) {
        if (lines.get(next).isBlank()) {
          next++;
        } else {
          steps.add(step());
        }
        if (steps.size() > MAX_STEPS) {
          throw new Broken(next, "a lesson has at most %d steps".formatted(MAX_STEPS));
        }
      }
      if (steps.isEmpty()) {
        throw new Broken(Math.max(1, lines.size()), "there is no step; a step begins with \"## \"");
      }
      return new Lesson(id, title, minutes, about, steps);
    }

    private Map<String, String> header() throws Broken {
      if (lines.isEmpty() || !lines.getFirst().strip().equals(FENCE)) {
        throw new Broken(1, "a lesson begins with a line of three hyphens");
      }
      Map<String, String> fields = new HashMap<>();
      for (next = 1; next < lines.size(); next++) {
        String line = lines.get(next).strip();
        if (line.equals(FENCE)) {
          next++;
          return fields;
        }
        Matcher field = FIELD.matcher(line);
        if (!field.matches()) {
          throw new Broken(next + 1, "the header has title, minutes and about");
        }
        fields.put(field.group(1), field.group(2).strip());
      }
      throw new Broken(lines.size(), "the header has no end, a line of three hyphens");
    }

    private static String text(Map<String, String> header, String field, int limit) throws Broken {
      String text = header.getOrDefault(field, "");
      if (text.isEmpty() || text.length() > limit) {
        throw new Broken(1, "the header needs a %s of 1 to %d characters".formatted(field, limit));
      }
      return text;
    }

    private static int minutes(String text) throws Broken {
      if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > MAX_MINUTES) {
        throw new Broken(1, "minutes must be a number from 0 to %d".formatted(MAX_MINUTES));
      }
      return Integer.parseInt(text);
    }

    private Step step() throws Broken {
      int line = next + 1;
      String heading = lines.get(next);
      String title = heading.startsWith("## ") ? heading.substring(3).strip() : "";
      if (title.isEmpty() || title.length() > MAX_TITLE) {
        throw new Broken(
            line,
            "a step begins with \"## \" and a title of at most %d characters".formatted(MAX_TITLE));
      }
      next++;
      StringBuilder text = new StringBuilder();
      String place = null;
      Goal goal = null;
      Question question = null;
      while (next < lines.size() && !lines.get(next).startsWith("## ")) {
        Matcher directive = DIRECTIVE.matcher(lines.get(next));
        if (!directive.matches()) {
          text.append(lines.get(next++)).append('\n');
          continue;
        }
        String value = directive.group(2).strip();
        switch (directive.group(1)) {
          case "Look at" -> place = once(place, place(value));
          case "Done when" -> goal = once(goal, goal(value));
          case "Question" -> question = once(question, question(value));
          default ->
              throw new Broken(next + 1, "an answer comes right after the choices of a question");
        }
        next++;
      }
      return new Step(line, title, text.toString().strip(), place, goal, question);
    }

    private <T> T once(@Nullable T before, T value) throws Broken {
      if (before != null) {
        throw new Broken(next + 1, "a step can have only one of these");
      }
      return value;
    }

    private String place(String name) throws Broken {
      if (!vocabulary.places().contains(name)) {
        throw new Broken(
            next + 1,
            "no place in the window is called \"%s\"; there is %s"
                .formatted(name, String.join(", ", vocabulary.places())));
      }
      return name;
    }

    private Goal goal(String text) throws Broken {
      try {
        return vocabulary.goal(text);
      } catch (IllegalArgumentException e) {
        throw new Broken(next + 1, String.valueOf(e.getMessage()));
      }
    }

    /** Leaves off at the question's last line. */
    private Question question(String text) throws Broken {
      int line = next + 1;
      List<String> choices = new ArrayList<>();
      int right = Question.OPEN;
      while (next + 1 < lines.size()) {
        Matcher choice = CHOICE.matcher(lines.get(next + 1));
        if (!choice.matches()) {
          break;
        }
        next++;
        if (choice.group(1).equals("x")) {
          if (right != Question.OPEN) {
            throw new Broken(next + 1, "only one choice can be correct");
          }
          right = choices.size();
        }
        choices.add(choice.group(2).strip());
      }
      if (text.isEmpty() || choices.size() < 2 || choices.size() > MAX_CHOICES) {
        throw new Broken(
            line,
            "a question has a text and 2 to %d choices, each a line such as \"- [ ] ReLU\", the correct one with an x in the brackets"
                .formatted(MAX_CHOICES));
      }
      return new Question(text, choices, right, answer());
    }

    private String answer() throws Broken {
      Matcher answer = DIRECTIVE.matcher(next + 1 < lines.size() ? lines.get(next + 1) : "");
      if (!answer.matches() || !answer.group(1).equals("Answer")) {
        throw new Broken(next + 2, "an answer comes right after the choices of a question");
      }
      next++;
      StringBuilder text = new StringBuilder(answer.group(2));
      while (next + 1 < lines.size() && !lines.get(next + 1).startsWith("## ")) {
        if (DIRECTIVE.matcher(lines.get(next + 1)).matches()) {
          throw new Broken(next + 2, "an answer goes on to the end of its step");
        }
        text.append('\n').append(lines.get(++next));
      }
      return text.toString().strip();
    }
  }
}
