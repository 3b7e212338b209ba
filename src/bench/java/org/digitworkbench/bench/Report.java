package org.digitworkbench.bench;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.digitworkbench.bench.Measurement.Measured;

/**
 * The measurements as Markdown.
 *
 * @param sides that were measured
 * @param about versions and settings of each
 * @param starts seconds to the first mini-batch of each counted start; empty if not measured
 */
record Report(
    List<Side> sides,
    Map<Side, String> about,
    List<Measurement> measurements,
    Map<Side, List<Double>> starts) {

  /** Share of the processor that other programs may use before the report warns. */
  private static final double BUSY = 0.05;

  /** All tables, and what they were measured with. */
  String markdown(String arguments) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(speed()).append('\n').append(quality()).append('\n').append(latency());
    text.append('\n').append(footprint()).append('\n');
    text.append("Machine: %s.\n".formatted(Machine.text()));
    if (measurements.stream().anyMatch(m -> m.neighbours() > BUSY)) {
      text.append("**Other programs were using the processor; measure again without them.**\n");
    }
    sides.forEach(side -> text.append("%s: %s.\n".formatted(side.title(), about.get(side))));
    text.append(
        "Command: `mvn -Pbench verify%s`.\n"
            .formatted(arguments.isEmpty() ? "" : " -Dbench.args=\"" + arguments + "\""));
    return text.toString();
  }

  private String speed() {
    List<String> header = header("network", "%s, s per epoch", "%s, images/s");
    header.add("speed of ours / peer, median (min to max)");
    return table(
        header,
        measurements,
        m -> {
          List<String> row = new ArrayList<>(List.of(m.title()));
          for (Side side : sides) {
            row.add("%.3f".formatted(Statistics.of(m.of(side).seconds()).median()));
          }
          for (Side side : sides) {
            double seconds = Statistics.of(m.of(side).seconds()).median();
            row.add("%,.0f".formatted(m.images() / seconds));
          }
          row.add(m.isPaired() ? ratio(m.ratio()) : "");
          return row;
        });
  }

  private static String ratio(Statistics ratio) {
    return "%.2f (%.2f to %.2f)".formatted(ratio.median(), ratio.min(), ratio.max());
  }

  private String quality() {
    List<String> header = header("network", "%s, mean (final) test accuracy", "%s, idle CPU s");
    header.addAll(List.of("may differ by", "agree", "other programs' CPU"));
    return table(
        header,
        measurements,
        m -> {
          List<String> row = new ArrayList<>(List.of(m.title()));
          for (Side side : sides) {
            row.add(perNetwork(m, i -> accuracy(m.of(side), i)));
          }
          for (Side side : sides) {
            row.add("%.2f".formatted(m.of(side).idleCpu()));
          }
          row.add(m.isPaired() ? perNetwork(m, i -> percent(m.tolerance(i))) : "");
          row.add(m.isPaired() ? m.agrees() ? "yes" : "**no**" : "");
          row.add("%.0f %%".formatted(100 * m.neighbours()));
          return row;
        });
  }

  private static String accuracy(Measured measured, int network) {
    return "%s (%s)"
        .formatted(
            percent(measured.meanAccuracy(network)), percent(measured.finalAccuracy(network)));
  }

  private static String perNetwork(Measurement m, Function<Integer, String> text) {
    return java.util.stream.IntStream.range(0, m.networks().size())
        .mapToObj(text::apply)
        .collect(joining(" + "));
  }

  private static String percent(double share) {
    return "%.2f %%".formatted(100 * share);
  }

  private String latency() {
    List<Measurement> predicted =
        measurements.stream().filter(m -> m.of(sides.getFirst()).latencies().size() > 0).toList();
    List<String> header = header("one image", "%s, µs p50 / p99");
    return predicted.isEmpty()
        ? ""
        : table(
            header,
            predicted,
            m -> {
              List<String> row = new ArrayList<>(List.of(m.title()));
              for (Side side : sides) {
                List<Double> micros = m.of(side).latencies();
                row.add(
                    "%.0f / %.0f"
                        .formatted(
                            Statistics.percentile(0.5, micros),
                            Statistics.percentile(0.99, micros)));
              }
              return row;
            });
  }

  private String footprint() {
    List<String> lines = new ArrayList<>();
    List<String> rows = new ArrayList<>(List.of("start of a JVM to its first mini-batch, s"));
    if (!starts.isEmpty()) {
      sides.forEach(
          side -> rows.add("%.2f".formatted(Statistics.of(measuredStarts(side)).median())));
      lines.add(line(rows));
    }
    for (Measurement m : measurements) {
      List<String> row = new ArrayList<>(List.of("peak memory of `%s`, MiB".formatted(m.title())));
      for (Side side : sides) {
        List<Double> memory = m.of(side).memory();
        row.add(memory.isEmpty() ? "n/a" : "%,.0f".formatted(memory.getFirst()));
      }
      lines.add(line(row));
    }
    return head(header("", "%s")) + String.join("", lines);
  }

  private List<Double> measuredStarts(Side side) {
    return starts.getOrDefault(side, List.of());
  }

  private List<String> header(String first, String... perSide) {
    List<String> header = new ArrayList<>(List.of(first));
    for (String format : perSide) {
      sides.forEach(side -> header.add(format.formatted(side.title())));
    }
    return header;
  }

  private static String table(
      List<String> header, List<Measurement> rows, Function<Measurement, List<String>> cells) {
    return head(header) + rows.stream().map(row -> line(cells.apply(row))).collect(joining());
  }

  private static String head(List<String> header) {
    String[] rules = new String[header.size()];
    Arrays.fill(rules, "---:");
    rules[0] = "---";
    return line(header) + line(List.of(rules));
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(joining(" | ", "| ", " |\n"));
  }
}
