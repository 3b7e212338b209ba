@NullMarked
package org.digitworkbench.onnx;

import org.jspecify.annotations.NullMarked;
