package org.digitworkbench.engine.dl4j;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The OpenBLAS that ND4J loads. */
final class OpenBlas implements Gemm {

  private static final Logger LOG = LoggerFactory.getLogger(OpenBlas.class);
  private static final int NAME_LENGTH = 64;

  /** Constants of the C interface to the BLAS. */
  private static final int ROW_MAJOR = 101;

  private static final int NO_TRANSPOSE = 111;
  private static final int TRANSPOSE = 112;

  private final MethodHandle sgemm =
      function(
              "cblas_sgemm",
              FunctionDescriptor.ofVoid(
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_FLOAT,
                  ValueLayout.ADDRESS,
                  ValueLayout.JAVA_INT,
                  ValueLayout.ADDRESS,
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_FLOAT,
                  ValueLayout.ADDRESS,
                  ValueLayout.JAVA_INT))
          .orElseThrow(() -> new IllegalStateException("The BLAS has no cblas_sgemm"));

  private OpenBlas() {}

  /** Loads ND4J with all its natives, if it is not there yet. */
  static OpenBlas load() {
    // ND4J collects garbage every few seconds to free arrays outside the heap; here each is closed.
    Nd4j.getMemoryManager().togglePeriodicGc(false);
    // ND4J overrides the environment with one thread for each core.
    NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
    OpenBlas openBlas = new OpenBlas();
    openBlas.setSingleThreaded();
    return openBlas;
  }

  /**
   * Name of the processor that its kernels are for, such as "SkylakeX"; "unknown" if it cannot be
   * asked.
   */
  String coreName() {
    try {
      Optional<MethodHandle> function =
          function("openblas_get_corename", FunctionDescriptor.of(ValueLayout.ADDRESS));
      return function.isEmpty() ? "unknown" : text((MemorySegment) function.get().invokeExact());
    } catch (Throwable e) {
      LOG.warn("OpenBLAS does not tell its kernel", e);
      return "unknown";
    }
  }

  /** Has every product computed on the thread that asks for it. */
  private void setSingleThreaded() {
    try {
      Optional<MethodHandle> function =
          function("openblas_set_num_threads", FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT));
      if (function.isPresent()) {
        function.get().invokeExact(1);
      }
    } catch (Throwable e) {
      LOG.warn("OpenBLAS keeps its threads", e);
    }
  }

  @Override
  public String title() {
    return "OpenBLAS " + coreName();
  }

  @Override
  public void multiply(Matrix a, Matrix b, float beta, Matrix c) {
    Gemm.requireFit(a, b, c);
    try {
      sgemm.invokeExact(
          ROW_MAJOR,
          flag(a),
          flag(b),
          c.rows(),
          c.columns(),
          a.width(),
          1f,
          a.data(),
          a.stride(),
          b.data(),
          b.stride(),
          beta,
          c.data(),
          c.stride());
    } catch (Throwable e) {
      throw new IllegalStateException("OpenBLAS's product failed", e);
    }
  }

  private static int flag(Matrix matrix) {
    return matrix.transposed() ? TRANSPOSE : NO_TRANSPOSE;
  }

  @SuppressWarnings("restricted")
  private static String text(MemorySegment address) {
    return address.reinterpret(NAME_LENGTH).getString(0);
  }

  @SuppressWarnings("restricted")
  private static Optional<MethodHandle> function(String name, FunctionDescriptor descriptor) {
    return SymbolLookup.loaderLookup()
        .find(name)
        .map(address -> Linker.nativeLinker().downcallHandle(address, descriptor));
  }
}
