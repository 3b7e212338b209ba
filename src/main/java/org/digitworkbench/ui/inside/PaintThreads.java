package org.digitworkbench.ui.inside;

import java.util.concurrent.Executor;

/**
 * Where pictures are painted and where they are shown.
 *
 * @param background paints, one picture at a time
 * @param fx runs on the FX thread
 */
public record PaintThreads(Executor background, Executor fx) {}
