package org.digitworkbench.bench;

import ai.djl.pytorch.jni.JniUtils;

/** How libtorch uses the cores. */
final class PeerThreads {

  private PeerThreads() {}

  /** Its numbers of threads within and across operations. */
  static String text() {
    return "threads %d (interop %d)"
        .formatted(JniUtils.getNumThreads(), JniUtils.getNumInteropThreads());
  }
}
