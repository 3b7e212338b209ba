package org.digitworkbench.engine.dl4j;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets environment variables of this very process, which native libraries read when they load.
 * Java's own view, {@code System.getenv}, does not change.
 */
public final class NativeEnvironment {

  private static final Logger LOG = LoggerFactory.getLogger(NativeEnvironment.class);

  private NativeEnvironment() {}

  /**
   * Sets those variables that the user has not set. Where the system gives no way to, they are left
   * alone.
   */
  public static void setDefaults(Map<String, String> variables) {
    variables.forEach((name, value) -> {
      if (System.getenv(name) == null) {
        set(name, value);
      }
    });
  }

  @SuppressWarnings("restricted")
  private static void set(String name, String value) {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    try (Arena arena = Arena.ofConfined()) {
      Optional<MemorySegment> function =
          windows
              ? SymbolLookup.libraryLookup("ucrtbase", arena).find("_putenv_s")
              : Linker.nativeLinker().defaultLookup().find("setenv");
      if (function.isEmpty()) {
        LOG.warn("No way to set {}", name);
        return;
      }
      MemorySegment nativeName = arena.allocateFrom(name);
      MemorySegment nativeValue = arena.allocateFrom(value);
      if (windows) {
        FunctionDescriptor putenv =
            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
        int _ = (int) handle(function.get(), putenv).invokeExact(nativeName, nativeValue);
      } else {
        FunctionDescriptor setenv =
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT);
        int _ = (int) handle(function.get(), setenv).invokeExact(nativeName, nativeValue, 1);
      }
    } catch (Throwable e) {
      LOG.warn("Could not set {}", name, e);
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle handle(MemorySegment function, FunctionDescriptor descriptor) {
    return Linker.nativeLinker().downcallHandle(function, descriptor);
  }
}
