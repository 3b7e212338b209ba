package org.digitworkbench.engine.dl4j;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The products of oneDNN, whose x86 code is made at run time for this very processor. */
final class OneDnn implements Gemm {

  private static final Logger LOG = LoggerFactory.getLogger(OneDnn.class);
  private static final Set<String> X86 = Set.of("amd64", "x86_64");

  private final MethodHandle sgemm;
  private final String instructions;

  private OneDnn(MethodHandle sgemm, String instructions) {
    this.sgemm = sgemm;
    this.instructions = instructions;
  }

  /** Loads the library; empty where it is not at its best or not there. */
  @SuppressWarnings("restricted")
  static Optional<OneDnn> load() {
    if (!X86.contains(System.getProperty("os.arch"))) {
      return Optional.empty();
    }
    try {
      Loader.load(dnnl.class);
    } catch (LinkageError e) {
      LOG.warn("oneDNN does not load; OpenBLAS takes its place", e);
      return Optional.empty();
    }
    FunctionDescriptor descriptor =
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
            ValueLayout.JAVA_LONG);
    return SymbolLookup.loaderLookup()
        .find("dnnl_sgemm")
        .map(address ->
            new OneDnn(Linker.nativeLinker().downcallHandle(address, descriptor), instructions()));
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
                  (long) a.columns(),
                  b.data(),
                  (long) b.columns(),
                  beta,
                  c.data(),
                  (long) c.columns());
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

  /** Name of the instruction set that the code is made for, such as "AVX2". */
  private static String instructions() {
    return dnnl.get_effective_cpu_isa().name().toUpperCase(Locale.ROOT).replace('_', ' ');
  }
}
