package org.digitworkbench.engine.dl4j;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The products of oneDNN, whose x86 code is made at run time for this very processor. */
final class OneDnn implements Gemm {

  private static final Logger LOG = LoggerFactory.getLogger(OneDnn.class);

  /** The library of each platform of x86, after what it needs beside it. */
  private static final Map<String, List<String>> FILES =
      Map.of(
          "linux-x86_64", List.of("libgomp.so.1", "libdnnl.so.3"),
          "macosx-x86_64", List.of("libiomp5.dylib", "libdnnl.3.dylib"),
          "windows-x86_64", List.of("dnnl.dll"));

  private static final int AVX2 = 0x7;
  private static final int AVX512 = 0x27;

  private final MethodHandle sgemm;
  private final String instructions;

  private OneDnn(MethodHandle sgemm, String instructions) {
    this.sgemm = sgemm;
    this.instructions = instructions;
  }

  /** Loads the library; empty where it is not at its best or not there. */
  static Optional<OneDnn> load() {
    String platform = Loader.getPlatform();
    List<String> files = FILES.get(platform);
    if (files == null) {
      return Optional.empty();
    }
    try {
      Path last = Path.of("");
      for (String file : files) {
        // JavaCPP's own loading would ask for an OpenCL that the processor's code does not need.
        last = Loader.cacheResource("/org/bytedeco/dnnl/" + platform + "/" + file).toPath();
      }
      return Optional.of(bind(last));
    } catch (IOException | IllegalArgumentException | NoSuchElementException e) {
      LOG.warn("oneDNN does not load; OpenBLAS takes its place", e);
      return Optional.empty();
    }
  }

  @SuppressWarnings("restricted")
  private static OneDnn bind(Path library) {
    SymbolLookup symbols = SymbolLookup.libraryLookup(library, Arena.global());
    Linker linker = Linker.nativeLinker();
    MethodHandle sgemm =
        linker.downcallHandle(
            symbols.find("dnnl_sgemm").orElseThrow(),
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_BYTE,
                ValueLayout.JAVA_BYTE,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_FLOAT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_LONG,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_FLOAT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_LONG));
    MethodHandle isa =
        linker.downcallHandle(
            symbols.find("dnnl_get_effective_cpu_isa").orElseThrow(),
            FunctionDescriptor.of(ValueLayout.JAVA_INT));
    try {
      return new OneDnn(sgemm, instructions((int) isa.invokeExact()));
    } catch (Throwable e) {
      throw new IllegalStateException("oneDNN does not tell its instructions", e);
    }
  }

  /** Bits as in {@code dnnl_cpu_isa_t} of dnnl_types.h. */
  private static String instructions(int isa) {
    return (isa & AVX512) == AVX512 ? "AVX-512" : (isa & AVX2) == AVX2 ? "AVX2" : "SSE";
  }

  @Override
  public String title() {
    return "oneDNN " + instructions;
  }

  @Override
  public void multiply(Matrix a, Matrix b, float beta, Matrix c) {
    Gemm.requireFit(a, b, c);
    int status;
    try {
      status =
          (int)
              sgemm.invokeExact(
                  flag(a),
                  flag(b),
                  (long) c.rows(),
                  (long) c.columns(),
                  (long) a.width(),
                  1f,
                  a.data(),
                  (long) a.stride(),
                  b.data(),
                  (long) b.stride(),
                  beta,
                  c.data(),
                  (long) c.stride());
    } catch (Throwable e) {
      throw new IllegalStateException("oneDNN's product failed", e);
    }
    if (status != 0) {
      throw new IllegalStateException("oneDNN refused a product: status " + status);
    }
  }

  private static byte flag(Matrix matrix) {
    return (byte) (matrix.transposed() ? 'T' : 'N');
  }
}
