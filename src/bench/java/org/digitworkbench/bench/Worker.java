package org.digitworkbench.bench;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.digitworkbench.bench.Contestant.Epoch;
import org.digitworkbench.domain.Preset;

/**
 * The JVM of one side: reads a command a line from standard input and answers each with one line on
 * standard output. Between two commands it only waits.
 *
 * <pre>
 * about            versions and settings
 * begin NAME N     a preset on the first N images (0: all): accuracy of the untrained network
 * epoch            seconds, then the test accuracy of each network
 * latencies N      microseconds of each call
 * first NAME N     answers when one mini-batch was trained
 * idle             CPU seconds that were used while waiting for a command
 * memory           largest resident set in MiB; nothing where the system does not tell
 * </pre>
 */
final class Worker {

  private final Contestant contestant;
  private double idle;

  private Worker(Contestant contestant) {
    this.contestant = contestant;
  }

  /** Arguments: the side, and the folder for what it writes. */
  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream answers =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    // Whatever a library prints must not be taken for an answer.
    System.setOut(System.err);
    Path folder = Path.of(args[1]);
    System.setProperty("workbench.logs", folder.resolve("logs").toString());
    // DJL warns of a missing GPU driver.
    System.setProperty("workbench.console", "ERROR");
    try (Contestant contestant =
            switch (Side.valueOf(args[0])) {
              case OURS -> new Ours(folder.resolve("home"));
              case PEER -> new Peer(Path.of(System.getProperty("workbench.assets", "assets")));
            };
        BufferedReader commands =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      new Worker(contestant).serve(commands, answers);
    }
  }

  private void serve(BufferedReader commands, PrintStream answers)
      throws IOException, InterruptedException {
    while (true) {
      double before = cpuSeconds();
      String command = commands.readLine();
      idle += cpuSeconds() - before;
      if (command == null) {
        return;
      }
      answers.println(answer(command.split(" ")));
    }
  }

  private String answer(String[] command) throws IOException, InterruptedException {
    return switch (command[0]) {
      case "about" -> contestant.about();
      case "begin" -> Double.toString(contestant.begin(preset(command)));
      case "epoch" -> {
        Epoch epoch = contestant.epoch();
        yield text(
            DoubleStream.concat(
                DoubleStream.of(epoch.seconds()),
                epoch.testAccuracies().stream().mapToDouble(a -> a)));
      }
      case "latencies" -> text(Arrays.stream(contestant.latencies(Integer.parseInt(command[1]))));
      case "first" -> {
        contestant.firstBatch(preset(command));
        yield "";
      }
      case "idle" -> {
        double used = idle;
        idle = 0;
        yield Double.toString(used);
      }
      case "memory" -> memory();
      default -> throw new IllegalArgumentException(command[0]);
    };
  }

  private static Preset preset(String[] command) {
    Preset preset = Networks.of(command[1]);
    return new Preset(
        preset.id(),
        preset.title(),
        preset.description(),
        preset.lookAt(),
        preset.network(),
        preset.training().withData(d -> d.withTrainLimit(Integer.parseInt(command[2]))),
        preset.published(),
        preset.result());
  }

  private static String text(DoubleStream values) {
    return values.mapToObj(Double::toString).collect(Collectors.joining(" "));
  }

  private static double cpuSeconds() {
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    return system.getProcessCpuTime() / 1e9;
  }

  /** Linux's high water mark, which includes what the natives allocate. */
  private static String memory() throws IOException {
    Path status = Path.of("/proc/self/status");
    List<String> lines = Files.isReadable(status) ? Files.readAllLines(status) : List.of();
    return lines.stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> Double.toString(Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024))
        .findFirst()
        .orElse("");
  }
}
