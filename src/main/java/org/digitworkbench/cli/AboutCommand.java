package org.digitworkbench.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.JsonLines;
import org.digitworkbench.cli.console.Texts;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.WorkbenchException;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.MemoryUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Says what the workbench computes with and where its files are. If the engine does not start, it
 * says all the rest before it fails, as that is when it is asked most.
 */
@Command(
    name = "about",
    mixinStandardHelpOptions = true,
    description = "Print versions, the BLAS kernel, threads, memory and folders.")
final class AboutCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final String version;
  private final PrintStream out;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  AboutCommand(Supplier<Toolbox> toolbox, String version, PrintStream out) {
    this.toolbox = toolbox;
    this.version = version;
    this.out = out;
  }

  @Override
  public Integer call() {
    Toolbox toolbox = this.toolbox.get();
    try {
      Engine engine = toolbox.engine().get();
      print(engine.about(), engine.memory());
      return 0;
    } catch (RuntimeException | LinkageError e) {
      print(Map.of(), MemoryUse.now(0, 0));
      throw new WorkbenchException(
          "The engine did not start: its native libraries do not work on this machine; the log %s has the details."
              .formatted(toolbox.log()),
          e);
    }
  }

  private void print(Map<String, String> engine, MemoryUse memory) {
    if (json) {
      printJson(engine, memory);
    } else {
      printText(engine, memory);
    }
  }

  private void printText(Map<String, String> engine, MemoryUse memory) {
    Toolbox toolbox = this.toolbox.get();
    Map<String, String> lines = new LinkedHashMap<>();
    lines.put("Digit Workbench", version);
    lines.put("Engine", engine.getOrDefault("engine", Texts.NONE));
    lines.put("BLAS", engine.getOrDefault("blas", Texts.NONE));
    lines.put("Threads", engine.getOrDefault("threads", Texts.NONE));
    lines.put("Processors", Integer.toString(processors()));
    lines.put("JDK", "%s, %s".formatted(jdk(), System.getProperty("java.vm.name")));
    lines.put("System", system());
    lines.put("Memory of the machine", text(memory.machine()));
    lines.put("Memory of the process", text(memory.process()));
    lines.put(
        "Heap",
        "%s of at most %s"
            .formatted(MemoryUse.text(memory.heapUsed()), MemoryUse.text(memory.heapLimit())));
    lines.put("Outside the heap", text(memory.outsideHeap()));
    lines.put("Home", toolbox.home().toString());
    lines.put("Log", toolbox.log().toString());
    lines.put("Assets", toolbox.assets().toString());
    int width = lines.keySet().stream().mapToInt(String::length).max().orElse(0);
    lines.forEach(
        (name, value) -> out.println(name + " ".repeat(width - name.length()) + "  " + value));
  }

  private void printJson(Map<String, String> engine, MemoryUse memory) {
    Toolbox toolbox = this.toolbox.get();
    JsonLines lines = new JsonLines(out);
    lines.print(
        lines
            .object()
            .put("version", version)
            .put("engine", engine.get("engine"))
            .put("blas", engine.get("blas"))
            .put("threads", engine.get("threads"))
            .put("processors", processors())
            .put("jdk", jdk())
            .put("system", system())
            .put("machineBytes", known(memory.machine()))
            .put("processBytes", known(memory.process()))
            .put("heapBytes", memory.heapUsed())
            .put("heapLimitBytes", memory.heapLimit())
            .put("home", toolbox.home().toString())
            .put("log", toolbox.log().toString())
            .put("assets", toolbox.assets().toString()));
  }

  private static @Nullable Long known(long bytes) {
    return bytes == 0 ? null : (Long) bytes;
  }

  private static String text(long bytes) {
    return bytes == 0 ? Texts.NONE : MemoryUse.text(bytes);
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private static String jdk() {
    return "%s (%s)".formatted(Runtime.version(), System.getProperty("java.vendor"));
  }

  private static String system() {
    return "%s %s, %s"
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            System.getProperty("os.arch"));
  }
}
