package org.digitworkbench.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table whose first row and first column are headers.
 *
 * @param kind "facts" for words, "numbers" for columns of them, "numbers wide" with some words
 *     between
 * @param heads one for each column
 * @param rows each with a cell less than there are heads, as its header is the first one
 */
record ReportTable(String kind, String caption, List<String> heads, List<Row> rows) {

  /**
   * One row.
   *
   * @param sum whether it sums up the rows above
   */
  record Row(String head, List<String> cells, boolean sum) {

    Row {
      cells = List.copyOf(cells);
    }
  }

  ReportTable {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  static Builder facts(String caption, String... heads) {
    return new Builder("facts", caption, List.of(heads));
  }

  static Builder numbers(String caption, List<String> heads) {
    return new Builder("numbers", caption, heads);
  }

  static Builder numbers(String caption, String... heads) {
    return numbers(caption, List.of(heads));
  }

  /** Of numbers and words, which may take several lines. */
  static Builder wide(String caption, List<String> heads) {
    return new Builder("numbers wide", caption, heads);
  }

  /** Puts a table together, row by row. */
  static final class Builder {

    private final String kind;
    private final String caption;
    private final List<String> heads;
    private final List<Row> rows = new ArrayList<>();

    private Builder(String kind, String caption, List<String> heads) {
      this.kind = kind;
      this.caption = caption;
      this.heads = heads;
    }

    Builder row(String head, String... cells) {
      return row(head, List.of(cells));
    }

    Builder row(String head, List<String> cells) {
      rows.add(new Row(head, cells, false));
      return this;
    }

    Builder sum(String head, String... cells) {
      rows.add(new Row(head, List.of(cells), true));
      return this;
    }

    ReportTable build() {
      return new ReportTable(kind, caption, heads, rows);
    }
  }
}
