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
import org.digitworkbench.domain.OperatingSystem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets environment variables of this very process, which native libraries read when they load.
 * Java's own view, {@code System.getenv}, does not change.
 */
public final class NativeEnvironment {

  private NativeEnvironment() {}

  /**
   * Sets those variables that the user has not set. Where the system gives no way to, they are left
   * alone. On Linux a new variable is set before there is a second thread, whose {@code getenv} can
   * crash meanwhile; the same again does no harm.
   */
  public static void setDefaults(Map<String, String> variables) {
    variables.forEach((name, value) -> {
      if (System.getenv(name) == null) {
        set(name, value);
      }
    });
  }

  /**
   * The function of the C library that sets a variable.
   *
   * @param library to look it up in; null for what the process has loaded already
   * @param replaces whether a third argument says that an old value is replaced
   */
  record Setter(@Nullable String library, String name, boolean replaces) {

    static Setter on(OperatingSystem system) {
      return system == OperatingSystem.WINDOWS
          ? new Setter("ucrtbase", "_putenv_s", false)
          : new Setter(null, "setenv", true);
    }

    @SuppressWarnings("restricted")
    private Optional<MemorySegment> find(Arena arena) {
      return library == null
          ? Linker.nativeLinker().defaultLookup().find(name)
          : SymbolLookup.libraryLookup(library, arena).find(name);
    }
  }

  @SuppressWarnings("restricted")
  private static void set(String name, String value) {
    Setter setter = Setter.on(OperatingSystem.current());
    try (Arena arena = Arena.ofConfined()) {
      Optional<MemorySegment> function = setter.find(arena);
      if (function.isEmpty()) {
        log().warn("No way to set {}", name);
        return;
      }
      FunctionDescriptor pair =
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS);
      MemorySegment nativeName = arena.allocateFrom(name);
      MemorySegment nativeValue = arena.allocateFrom(value);
      if (setter.replaces()) {
        FunctionDescriptor withSwitch = pair.appendArgumentLayouts(ValueLayout.JAVA_INT);
        int _ = (int) handle(function.get(), withSwitch).invokeExact(nativeName, nativeValue, 1);
      } else {
        int _ = (int) handle(function.get(), pair).invokeExact(nativeName, nativeValue);
      }
    } catch (Throwable e) {
      log().warn("Could not set {}", name, e);
    }
  }

  @SuppressWarnings("restricted")
  private static MethodHandle handle(MemorySegment function, FunctionDescriptor descriptor) {
    return Linker.nativeLinker().downcallHandle(function, descriptor);
  }

  /** Made when needed: this comes before all else, and the log takes its time to start. */
  private static Logger log() {
    return LoggerFactory.getLogger(NativeEnvironment.class);
  }
}
