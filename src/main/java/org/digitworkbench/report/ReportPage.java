package org.digitworkbench.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the template writes.
 *
 * @param summary sentences
 * @param comparison null for a single network
 */
record ReportPage(
    String title,
    String author,
    String group,
    String date,
    String workbench,
    List<String> summary,
    @Nullable ComparisonPart comparison,
    List<SubjectPart> subjects,
    List<ReportAnswer> answers) {

  static ReportPage of(ReportSpec spec) {
    List<SubjectPart> parts = new ArrayList<>();
    List<String> summary = new ArrayList<>();
    for (ReportSubject subject : spec.subjects()) {
      SubjectPart part = SubjectPart.of("network-" + (parts.size() + 1), subject);
      parts.add(part);
      summary.add(part.summary());
    }
    ComparisonPart comparison = parts.size() > 1 ? ComparisonPart.of(spec.subjects()) : null;
    if (comparison != null) {
      // Of more than two, each against each other is for the comparison.
      summary.addAll(
          parts.size() == 2
              ? comparison.verdicts()
              : comparison.reading().stream().limit(1).toList());
    }
    return new ReportPage(
        spec.title(),
        spec.author(),
        spec.group(),
        ReportText.date(spec.date()),
        spec.workbench(),
        summary,
        comparison,
        parts,
        spec.answers());
  }
}
