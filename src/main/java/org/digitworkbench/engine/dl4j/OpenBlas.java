package org.digitworkbench.engine.dl4j;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks and sets the loaded OpenBLAS, whose own functions JavaCPP's bindings leave out. */
final class OpenBlas {

  private static final Logger LOG = LoggerFactory.getLogger(OpenBlas.class);
  private static final int NAME_LENGTH = 64;

  private OpenBlas() {}

  /**
   * Name of the processor that its kernels are for, such as "SkylakeX"; "unknown" if it cannot be
   * asked.
   */
  static String coreName() {
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
  static void setSingleThreaded() {
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
