package org.digitworkbench.engine.dl4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import org.digitworkbench.domain.OperatingSystem;
import org.digitworkbench.engine.dl4j.NativeEnvironment.Setter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NativeEnvironmentTest {

  private static final String NAME = "DIGIT_WORKBENCH_TEST";

  @Test
  void windowsHasAFunctionOfItsOwn() {
    assertThat(Setter.on(OperatingSystem.WINDOWS))
        .isEqualTo(new Setter("ucrtbase", "_putenv_s", false));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "WINDOWS")
  void theOthersHaveThatOfPosix(OperatingSystem system) {
    assertThat(Setter.on(system)).isEqualTo(new Setter(null, "setenv", true));
  }

  @Test
  void nativeCodeSeesWhatIsSet() throws Throwable {
    assumeThat(OperatingSystem.current()).isNotEqualTo(OperatingSystem.WINDOWS);
    NativeEnvironment.setDefaults(Map.of(NAME, "one"));
    assertThat(read(NAME)).isEqualTo("one");
    NativeEnvironment.setDefaults(Map.of(NAME, "two"));
    assertThat(read(NAME)).isEqualTo("two");
  }

  @Test
  void whatTheUserHasSetStays() throws Throwable {
    assumeThat(OperatingSystem.current()).isNotEqualTo(OperatingSystem.WINDOWS);
    String path = System.getenv("PATH");
    assumeThat(path).isNotNull();
    NativeEnvironment.setDefaults(Map.of("PATH", "/nowhere"));
    assertThat(read("PATH")).isEqualTo(path);
  }

  @SuppressWarnings("restricted")
  private static String read(String name) throws Throwable {
    Linker linker = Linker.nativeLinker();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment value =
          (MemorySegment)
              linker
                  .downcallHandle(
                      linker.defaultLookup().findOrThrow("getenv"),
                      FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS))
                  .invokeExact(arena.allocateFrom(name));
      return value.reinterpret(Long.MAX_VALUE).getString(0);
    }
  }
}
