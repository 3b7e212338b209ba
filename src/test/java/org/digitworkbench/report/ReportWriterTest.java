package org.digitworkbench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.digitworkbench.report.PretendedSubjects.subject;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.digitworkbench.data.DoubtfulLabels;
import org.digitworkbench.domain.Agreement;
import org.digitworkbench.domain.Calibration;
import org.digitworkbench.domain.ConfusionMatrix;
import org.digitworkbench.domain.InvalidSpecException;
import org.digitworkbench.domain.Verdict;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseErrorList;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

class ReportWriterTest {

  private static final String HOSTILE =
      "\"'><script>alert(1)</script><img src=x onerror=alert(2)> & {{ page }} {% raw %}";

  private static final ReportSubject RELU = subject("relu", "#0072B2", 1, 4);
  private static final ReportSubject SIGMOID = subject("sigmoid", "#E69F00", 2, 3);

  private static String html(
      String title, String author, List<ReportAnswer> answers, ReportSubject... subjects) {
    return new ReportWriter()
        .html(
            new ReportSpec(
                title,
                author,
                "",
                LocalDate.of(2026, 11, 26),
                "1.2.3",
                List.of(subjects),
                answers));
  }

  private static Document report(ReportSubject... subjects) {
    return Jsoup.parse(html("", "", ReportQuestions.unanswered(subjects.length), subjects));
  }

  /** The table of that caption within the section of that id. */
  private static Element table(Document report, String section, String caption) {
    return report.select("#" + section + " table").stream()
        .filter(t -> t.select("caption").text().equals(caption))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> cells(Element table, String head) {
    return table.select("tbody tr").stream()
        .filter(row -> row.select("th").text().equals(head))
        .findFirst()
        .orElseThrow()
        .select("td")
        .eachText();
  }

  @Test
  void itIsValidAndInOrder() {
    Parser parser = Parser.htmlParser().setTrackErrors(100);
    Document report =
        Jsoup.parse(html("", "", ReportQuestions.unanswered(2), RELU, SIGMOID), "", parser);
    ParseErrorList errors = parser.getErrors();
    assertThat(errors).isEmpty();
    assertThat(report.documentType()).isNotNull();
    assertThat(report.select("html").attr("lang")).isEqualTo("en");
    assertThat(report.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(report.title()).isEqualTo("relu, sigmoid on mnist");
    assertThat(report.select("h1")).hasSize(1);
    int level = 0;
    for (Element heading : report.select("h1, h2, h3, h4, h5, h6")) {
      int next = heading.tagName().charAt(1) - '0';
      assertThat(next).as(heading.text()).isLessThanOrEqualTo(level + 1);
      assertThat(heading.text()).isNotBlank();
      level = next;
    }
    assertThat(report.select("h2").eachText())
        .containsExactly("Summary", "Comparison", "relu", "sigmoid", "Questions and answers");
    assertThat(report.select("#network-1 h3").eachText())
        .containsExactly(
            "Results",
            "Specification",
            "Provenance",
            "Curves",
            "Reading of the run",
            "Confusion matrix",
            "Classes",
            "Most confused pairs",
            "Calibration",
            "The worst mistakes");
  }

  @Test
  void everythingIsInTheFile() {
    Document report = report(RELU, SIGMOID);
    assertThat(report.select("script, iframe, object, embed, link, base, form")).isEmpty();
    for (Element element : report.getAllElements()) {
      element
          .attributes()
          .forEach(attribute -> {
            assertThat(attribute.getKey()).doesNotStartWith("on");
            if (Set.of("src", "href", "srcset", "data").contains(attribute.getKey())) {
              assertThat(attribute.getValue()).matches("(#|data:image/png;base64,).+");
            }
          });
    }
    String css = report.select("style").html();
    assertThat(css).doesNotContain("url(", "@import", "http");
    assertThat(css).contains("prefers-color-scheme: dark", "@media print");
  }

  @Test
  void everyLinkAndEveryDescriptionHasItsTarget() {
    Document report = report(RELU, SIGMOID);
    List<String> ids = report.select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
    Set<String> wanted = new HashSet<>();
    report.select("a[href]").forEach(a -> wanted.add(a.attr("href").substring(1)));
    report
        .select("[aria-labelledby]")
        .forEach(e -> wanted.addAll(List.of(e.attr("aria-labelledby").split(" "))));
    report
        .select("[clip-path], [marker-mid]")
        .forEach(e ->
            Stream.of(e.attr("clip-path"), e.attr("marker-mid"))
                .filter(url -> !url.isEmpty())
                .forEach(url -> wanted.add(url.substring("url(#".length(), url.length() - 1))));
    assertThat(wanted).hasSizeGreaterThan(10);
    assertThat(ids).containsAll(wanted);
  }

  @Test
  void picturesAndTablesCanBeRead() {
    Document report = report(RELU, SIGMOID);
    assertThat(report.select("img")).isNotEmpty().allMatch(img -> !img.attr("alt").isBlank());
    assertThat(report.select("svg[role=img]"))
        .hasSize(8)
        .allMatch(svg -> !svg.select("title").text().isBlank())
        .allMatch(svg -> !svg.select("desc").text().isBlank());
    assertThat(report.select("svg:not([role])")).allMatch(svg -> svg.hasAttr("aria-hidden"));
    for (Element table : report.select("table")) {
      assertThat(table.select("caption").text()).isNotBlank();
      assertThat(table.select("th")).isNotEmpty().allMatch(th -> th.hasAttr("scope"));
      assertThat(table.select("th")).allMatch(th -> !th.text().isBlank());
      Elements rows = table.select("tbody tr");
      assertThat(rows).isNotEmpty().allMatch(row -> row.child(0).hasAttr("scope"));
      int columns = table.select("thead tr").getLast().childrenSize();
      assertThat(rows).allMatch(row -> row.childrenSize() == columns);
    }
  }

  @Test
  void hostileTextsStayTexts() {
    ReportSubject named = RELU.as(HOSTILE, "#0072B2");
    Document report =
        Jsoup.parse(
            html(HOSTILE, HOSTILE, List.of(new ReportAnswer(HOSTILE, HOSTILE)), named, SIGMOID));
    assertThat(report.select("script, img:not([alt])")).isEmpty();
    assertThat(report.getElementsByAttributeStarting("on")).isEmpty();
    String shown = HOSTILE.substring(0, Math.min(100, HOSTILE.length()));
    assertThat(report.title()).isEqualTo(HOSTILE);
    assertThat(report.select("h1").text()).isEqualTo(HOSTILE);
    assertThat(report.select(".byline dd").getFirst().text()).isEqualTo(shown);
    assertThat(report.select("#network-1 h2").text()).isEqualTo(shown);
    assertThat(report.select(".question h3").text()).isEqualTo(HOSTILE);
    assertThat(report.select(".answer").text()).isEqualTo(HOSTILE);
  }

  @Test
  void whatCannotBeSeenIsTakenOut() {
    ReportSpec spec =
        new ReportSpec(
            "a\u0000b\u202Ec\nd",
            "\uD800x\u0007",
            "",
            LocalDate.EPOCH,
            "1",
            List.of(RELU),
            List.of(new ReportAnswer("?", " one\r\ntwo\u0001 ")));
    assertThat(spec.title()).isEqualTo("abc d");
    assertThat(spec.author()).isEqualTo("x");
    assertThat(spec.answers().getFirst().answer()).isEqualTo("one\ntwo");
    assertThat(new ReportAnswer("?", "ä".repeat(100_000)).answer()).hasSize(5_000);
  }

  @Test
  void theMatrixHasTheNumbersOfTheEvaluation() {
    Document report = report(RELU);
    ConfusionMatrix matrix = RELU.evaluation().matrix();
    Elements rows = report.select("table.matrix tbody tr");
    assertThat(rows).hasSize(11);
    for (int truth = 0; truth < 10; truth++) {
      List<String> expected = new ArrayList<>();
      for (int predicted = 0; predicted < 10; predicted++) {
        expected.add(Integer.toString(matrix.count(truth, predicted)));
      }
      expected.add("1,000");
      assertThat(rows.get(truth).select("th").text()).isEqualTo(Integer.toString(truth));
      assertThat(rows.get(truth).select("td").eachText()).isEqualTo(expected);
    }
  }

  @Test
  void theResultsAreTheNetworks() {
    Document report = report(RELU);
    int mistakes = RELU.evaluation().mistakes().size();
    Element results = table(report, "network-1", "Accuracy and loss");
    assertThat(cells(results, "All test images"))
        .startsWith("10,000", "%,d".formatted(10_000 - mistakes), "%,d".formatted(mistakes))
        .endsWith("%.4f".formatted(RELU.evaluation().loss()));
    List<Verdict> sure =
        RELU.evaluation().verdicts().stream()
            .filter(v -> !DoubtfulLabels.of("mnist").contains(v.index()))
            .toList();
    long right = sure.stream().filter(v -> !v.isMistake()).count();
    assertThat(cells(results, "Without the 15 whose labels reviewers doubt"))
        .startsWith("9,985", "%,d".formatted(right))
        .contains("%.2f %%".formatted(100.0 * right / sure.size()));
    Element classes = table(report, "network-1", "Each class against all others");
    double recall =
        RELU.evaluation().matrix().perClass().stream()
            .mapToDouble(m -> m.recall())
            .average()
            .orElseThrow();
    assertThat(cells(classes, "Macro average").get(2)).isEqualTo("%.2f %%".formatted(100 * recall));
    assertThat(report.select("#network-1 table.numbers caption").eachText()).contains("The epochs");
    assertThat(cells(table(report, "network-1", "The epochs"), "4")).contains("96.35 %");
    Elements bins = table(report, "network-1", "Images by confidence").select("tbody tr");
    assertThat(bins)
        .hasSize(
            (int)
                Calibration.of(RELU.evaluation()).bins().stream()
                    .filter(bin -> !bin.isEmpty())
                    .count());
  }

  @Test
  void theWorstMistakesComeFirst() {
    Elements images = report(RELU).select("#network-1 img");
    assertThat(images).hasSize(40);
    Verdict worst =
        RELU.evaluation().mistakes().stream()
            .max((a, b) -> Float.compare(a.confidence(), b.confidence()))
            .orElseThrow();
    assertThat(images.getFirst().attr("alt"))
        .startsWith(
            "Test image %d: true %d, predicted %d, confidence "
                .formatted(worst.index(), worst.truth(), worst.predicted()))
        .endsWith(" %");
    assertThat(images.getFirst().attr("src")).startsWith("data:image/png;base64,iVBOR");
  }

  @Test
  void onlyMnistHasDoubtedLabels() {
    Document report = report(subject("a", "#0072B2", 1, 2, "other"));
    assertThat(table(report, "network-1", "Accuracy and loss").select("tbody tr")).hasSize(1);
  }

  @Test
  void twoNetworksAreHeldAgainstEachOther() {
    Document report = report(RELU, SIGMOID);
    Agreement both = Agreement.of(RELU.evaluation(), SIGMOID.evaluation());
    assertThat(
            cells(
                table(report, "comparison", "Pairs of networks on the same test images"),
                "relu and sigmoid"))
        .startsWith(
            "%,d".formatted(both.bothRight()),
            "%,d".formatted(both.onlyFirst()),
            "%,d".formatted(both.onlySecond()),
            "%,d".formatted(both.bothWrong()),
            "%,d".formatted(both.differences().cardinality()));
    assertThat(report.select("#comparison figure:first-child polyline")).hasSize(4);
    assertThat(report.select("#comparison polyline.test").getFirst().attr("points").split(" "))
        .hasSize(5);
    assertThat(report(RELU).select("#comparison")).isEmpty();
  }

  @Test
  void networksOnOtherImagesAreNotHeldAgainstEachOther() {
    Document report = report(RELU, subject("dress", "#009E73", 3, 2, "fashion-mnist"));
    assertThat(report.select("#comparison table")).hasSize(1);
    assertThat(report.select("#comparison").text()).contains("tested on different images");
  }

  @Test
  void aComparisonIsUnderAMegabyte() {
    ReportSubject[] six =
        Stream.of("a", "b", "c", "d", "e", "f")
            .map(name -> subject(name, "#0072B2", name.hashCode(), 2_000))
            .toArray(ReportSubject[]::new);
    String html = html("", "", ReportQuestions.unanswered(6), six);
    assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1_000_000);
    assertThat(Jsoup.parse(html).select("h2")).hasSize(9);
  }

  @Test
  void networksOfOneNameCanBeToldApart() {
    Document report = report(RELU, RELU, SIGMOID);
    assertThat(report.select("h2").eachText()).contains("relu", "relu (2)", "sigmoid");
    List<String> colors =
        report.select("#comparison figure").getFirst().select("marker path").eachAttr("fill");
    assertThat(colors).hasSize(3).doesNotHaveDuplicates().contains("#0072B2", "#E69F00");
  }

  @Test
  void thereIsAPlaceForNameAndAnswers() {
    Document blank = report(RELU);
    assertThat(blank.select(".byline .blank")).hasSize(2);
    assertThat(blank.select(".question .lines")).hasSize(5);
    Document filled =
        Jsoup.parse(
            html(
                "My report",
                "Ada",
                List.of(
                    new ReportAnswer("Why?", "Because\nof the loop."), new ReportAnswer("So?", "")),
                RELU));
    assertThat(filled.select("h1").text()).isEqualTo("My report");
    assertThat(filled.select(".byline").text()).isEqualTo("Name Ada Class Date 26 November 2026");
    assertThat(filled.select(".answer").getFirst().wholeText()).isEqualTo("Because\nof the loop.");
    assertThat(filled.select(".question .lines")).hasSize(1);
  }

  @Test
  void aNetworkWithoutEpochsHasNoCurves() {
    Document report = report(subject("none", "#0072B2", 1, -1));
    assertThat(report.select("#network-1 polyline")).isEmpty();
    assertThat(report.select("#network-1").text())
        .contains("No epochs were recorded.")
        .contains("has not been trained for a whole epoch");
    Document untrained = report(subject("zero", "#0072B2", 1, 0));
    assertThat(untrained.select("#network-1 polyline")).hasSize(4);
    assertThat(untrained.select("#summary").text()).contains("untrained");
  }

  @Test
  void thereIsALimitToTheNetworks() {
    ReportSubject[] seven = Stream.generate(() -> RELU).limit(7).toArray(ReportSubject[]::new);
    assertThatThrownBy(() -> report(seven))
        .isInstanceOf(InvalidSpecException.class)
        .hasMessage("A report covers 1 to 6 networks, not 7.");
    assertThatThrownBy(() -> report()).isInstanceOf(InvalidSpecException.class);
  }

  @Test
  void noTemplateSwitchesTheEscapingOff() throws IOException {
    for (String name :
        List.of(
            "report.html",
            "comparison.html",
            "subject.html",
            "table.html",
            "matrix.html",
            "chart.html",
            "reliability.html")) {
      try (var in = Objects.requireNonNull(ReportWriter.class.getResourceAsStream(name))) {
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
            .as(name)
            .doesNotContain("raw", "autoescape");
      }
    }
  }
}
