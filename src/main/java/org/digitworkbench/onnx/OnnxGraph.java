package org.digitworkbench.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.AttributeProto.AttributeType;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;

/** A graph of ONNX while it is built: each value has a name, which is what the methods give. */
final class OnnxGraph {

  private static final String BATCH = "batch";

  private final GraphProto.Builder graph;
  private int constants;

  OnnxGraph(String name) {
    graph = GraphProto.newBuilder().setName(name);
  }

  /** An input or output of floats, one for each image of a batch of any size. */
  private static ValueInfoProto floats(String name, int... shape) {
    TensorShapeProto.Builder dimensions =
        TensorShapeProto.newBuilder().addDim(Dimension.newBuilder().setDimParam(BATCH));
    for (int size : shape) {
      dimensions.addDim(Dimension.newBuilder().setDimValue(size));
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder()
                        .setElemType(TensorProto.DataType.FLOAT.getNumber())
                        .setShape(dimensions)))
        .build();
  }

  /** The input, of that shape for each image. */
  String input(String name, int... shape) {
    graph.addInput(floats(name, shape));
    return name;
  }

  /** Makes a value the output, of that shape for each image. */
  void output(String value, String name, int... shape) {
    graph.addNode(
        NodeProto.newBuilder().setOpType("Identity").addInput(value).addOutput(name).build());
    graph.addOutput(floats(name, shape));
  }

  /** Numbers that stay as they are: a part of the array, row-major in that shape. */
  String constant(float[] values, int from, int... shape) {
    TensorProto.Builder tensor = tensor(TensorProto.DataType.FLOAT, shape);
    int size = 1;
    for (int side : shape) {
      size *= side;
    }
    ByteBuffer bytes = ByteBuffer.allocate(size * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values, from, size);
    graph.addInitializer(tensor.setRawData(ByteString.copyFrom(bytes)));
    return tensor.getName();
  }

  /** One number. */
  String constant(float value) {
    return constant(new float[] {value}, 0);
  }

  /** Whole numbers, such as a shape. */
  String constant(List<Long> values) {
    TensorProto.Builder tensor = tensor(TensorProto.DataType.INT64, values.size());
    graph.addInitializer(tensor.addAllInt64Data(values));
    return tensor.getName();
  }

  private TensorProto.Builder tensor(TensorProto.DataType type, int... shape) {
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName("constant-" + constants++).setDataType(type.getNumber());
    for (int side : shape) {
      tensor.addDims(side);
    }
    return tensor;
  }

  /** What an operator gives of its inputs. */
  String apply(String operator, List<String> inputs, AttributeProto... attributes) {
    String output = "%s-%d".formatted(operator.toLowerCase(Locale.ROOT), graph.getNodeCount());
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType(operator)
            .addAllInput(inputs)
            .addOutput(output)
            .addAllAttribute(List.of(attributes)));
    return output;
  }

  static AttributeProto attribute(String name, long value) {
    return AttributeProto.newBuilder().setName(name).setType(AttributeType.INT).setI(value).build();
  }

  static AttributeProto attribute(String name, float value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeType.FLOAT)
        .setF(value)
        .build();
  }

  static AttributeProto attribute(String name, List<Long> values) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeType.INTS)
        .addAllInts(values)
        .build();
  }

  GraphProto build() {
    return graph.build();
  }
}
