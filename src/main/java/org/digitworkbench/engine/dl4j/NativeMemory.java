package org.digitworkbench.engine.dl4j;

import org.bytedeco.javacpp.Pointer;
import org.digitworkbench.engine.MemoryUse;

/**
 * What the system says of the process; ND4J's own counters leave out arrays that are in no
 * workspace. It takes some two microseconds.
 */
final class NativeMemory {

  private NativeMemory() {}

  static MemoryUse now() {
    return MemoryUse.now(Pointer.totalPhysicalBytes(), Pointer.physicalBytes());
  }
}
