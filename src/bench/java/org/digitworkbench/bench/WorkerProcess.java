package org.digitworkbench.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A {@link Worker} in a JVM of its own, with the class path and the options of this one. */
final class WorkerProcess implements AutoCloseable {

  private final Side side;
  private final Process process;
  private final BufferedReader answers;
  private final PrintWriter commands;

  /**
   * Starts the JVM.
   *
   * @param folder for what the worker writes
   */
  WorkerProcess(Side side, Path folder) throws IOException {
    this.side = side;
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.add("-classpath");
    command.add(System.getProperty("java.class.path"));
    command.add(Worker.class.getName());
    command.add(side.name());
    command.add(folder.toString());
    process = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    answers = process.inputReader(StandardCharsets.UTF_8);
    commands = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /**
   * The answer to a command.
   *
   * @throws IOException if the worker ended instead; what it says of it is on standard error
   */
  String ask(String command) throws IOException {
    commands.println(command);
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("The worker of " + side.title() + " ended at: " + command);
    }
    return answer;
  }

  /** As {@link #ask}, for an answer of numbers. */
  List<Double> numbers(String command) throws IOException {
    String answer = ask(command);
    return answer.isEmpty()
        ? List.of()
        : Arrays.stream(answer.split(" ")).map(Double::valueOf).toList();
  }

  /** Ends the worker and waits for its end. */
  @Override
  public void close() throws IOException {
    commands.close();
    try {
      process.waitFor();
    } catch (InterruptedException _) {
      process.destroy();
      Thread.currentThread().interrupt();
    }
    answers.close();
  }
}
