/**
 * Networks as ONNX files, for programs that know neither the workbench nor DL4J: the scaling of the
 * pixels, the layers and the answer in one graph. Of the engine nothing is needed.
 */
@NullMarked
package org.digitworkbench.onnx;

import org.jspecify.annotations.NullMarked;
