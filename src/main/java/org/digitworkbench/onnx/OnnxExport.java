package org.digitworkbench.onnx;

import static org.digitworkbench.onnx.OnnxGraph.attribute;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.LayerSpec;
import org.digitworkbench.domain.LayerSummary;
import org.digitworkbench.domain.Loss;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.PixelScaling;
import org.digitworkbench.domain.Shape;
import org.digitworkbench.domain.TrainedModel;

/**
 * A trained network as an ONNX model.
 *
 * <p>Input {@code pixels}: floats, batch x 28 x 28, from 0 (paper) to 255 (ink), framed as MNIST's
 * images are; their scaling is in the graph. Output {@code probabilities}: floats, batch x 10,
 * which add up to 1. Dropout only is for the training and is left out.
 */
public final class OnnxExport {

  /** The ending of the files' names. */
  public static final String EXTENSION = ".onnx";

  /** Operators as of ONNX 1.12 (2022), which all runtimes of today know. */
  private static final int OPERATORS = 17;

  /** Version of the format that came with them. */
  private static final int FORMAT = 8;

  private static final float LEAK = 0.01f;
  private static final float GELU_CUBE = 0.044715f;
  private static final float GELU_SCALE = (float) Math.sqrt(2 / Math.PI);

  private final OnnxGraph graph = new OnnxGraph("network");
  private final float[] parameters;
  private String value;
  private Shape shape = Shape.IMAGE;
  private boolean flat;
  private int next;

  private OnnxExport(TrainedModel model) {
    parameters = model.parameters();
    value = graph.input("pixels", shape.height(), shape.width());
    scale(model.training().data().scaling());
    reshape(List.of(-1L, 1L, (long) shape.height(), (long) shape.width()));
  }

  /** Whether a file of that name is to be an ONNX file. */
  public static boolean isOnnx(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(EXTENSION);
  }

  /**
   * The bytes of the file.
   *
   * @param version of the workbench, which the file names
   */
  public static byte[] of(TrainedModel model, String version) {
    OnnxExport export = new OnnxExport(model);
    NetworkSpec network = model.network();
    List<LayerSummary> lines = network.summary();
    for (int i = 0; i < network.layers().size(); i++) {
      export.add(network.layers().get(i), lines.get(i));
    }
    export.dense(lines.getLast());
    export.answer(network.loss());
    export.graph.output(export.value, "probabilities", NetworkSpec.CLASSES);
    return ModelProto.newBuilder()
        .setIrVersion(FORMAT)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATORS))
        .setProducerName("Digit Workbench")
        .setProducerVersion(version)
        .setDocString(
            "Reads digits of 28 x 28 pixels, 0 paper to 255 ink, framed as in MNIST. Preset %s, seed %d."
                .formatted(model.provenance().preset(), model.training().seed()))
        .setGraph(export.graph.build())
        .build()
        .toByteArray();
  }

  private void apply(String operator, String... more) {
    value = graph.apply(operator, with(more));
  }

  private List<String> with(String... more) {
    return Stream.concat(Stream.of(value), Stream.of(more)).toList();
  }

  private void scale(PixelScaling scaling) {
    apply("Div", graph.constant(255 / scaling.slope()));
    if (scaling.input(0) != 0) {
      apply("Add", graph.constant(scaling.input(0)));
    }
  }

  private void reshape(List<Long> to) {
    apply("Reshape", graph.constant(to));
  }

  private void add(LayerSpec layer, LayerSummary line) {
    switch (layer) {
      case LayerSpec.Dense dense -> {
        dense(line);
        activate(dense.activation());
      }
      case LayerSpec.Convolution convolution -> {
        convolve(convolution, line);
        activate(convolution.activation());
      }
      case LayerSpec.MaxPool pool -> pool("MaxPool", pool.size());
      case LayerSpec.AveragePool pool -> pool("AveragePool", pool.size());
      case LayerSpec.BatchNormalisation normalisation -> {
        normalise(line);
        activate(normalisation.activation());
      }
      case LayerSpec.Dropout _ -> {}
    }
    shape = line.output();
  }

  private void dense(LayerSummary line) {
    if (!flat) {
      reshape(List.of(-1L, (long) shape.size()));
      flat = true;
    }
    int units = line.weightShape().get(1);
    String weights = parameters(line.weightShape().get(0), units);
    value = graph.apply("Gemm", with(weights, parameters(units)));
  }

  private void convolve(LayerSpec.Convolution convolution, LayerSummary line) {
    long side = convolution.kernel();
    String weights = parameters(line.weightShape().stream().mapToInt(i -> i).toArray());
    value =
        graph.apply(
            "Conv",
            with(weights, parameters(convolution.filters())),
            attribute("kernel_shape", List.of(side, side)),
            attribute("strides", Collections.nCopies(2, (long) convolution.stride())),
            attribute("pads", Collections.nCopies(4, (long) convolution.padding())));
  }

  private void pool(String operator, long size) {
    value =
        graph.apply(
            operator,
            with(),
            attribute("kernel_shape", List.of(size, size)),
            attribute("strides", List.of(size, size)));
  }

  private void normalise(LayerSummary line) {
    int channels = line.weights();
    value =
        graph.apply(
            "BatchNormalization",
            with(
                parameters(channels),
                parameters(channels),
                parameters(channels),
                parameters(channels)),
            attribute("epsilon", (float) LayerSpec.BatchNormalisation.EPSILON));
  }

  /** The next parameters, in that shape. */
  private String parameters(int... sides) {
    String name = graph.constant(parameters, next, sides);
    int size = 1;
    for (int side : sides) {
      size *= side;
    }
    next += size;
    return name;
  }

  private void activate(Activation activation) {
    switch (activation) {
      case RELU -> apply("Relu");
      case SIGMOID -> apply("Sigmoid");
      case TANH -> apply("Tanh");
      case LEAKY_RELU -> value = graph.apply("LeakyRelu", with(), attribute("alpha", LEAK));
      case ELU -> value = graph.apply("Elu", with(), attribute("alpha", 1f));
      case GELU -> {
        // 0.5 x (1 + tanh(scale (x + cube x^3)))
        String x = value;
        apply("Mul", x);
        apply("Mul", graph.constant(GELU_CUBE));
        apply("Add", graph.constant(1));
        apply("Mul", x);
        apply("Mul", graph.constant(GELU_SCALE));
        apply("Tanh");
        apply("Add", graph.constant(1));
        apply("Mul", x);
        apply("Mul", graph.constant(0.5f));
      }
      case SWISH -> {
        String x = value;
        apply("Sigmoid");
        apply("Mul", x);
      }
      case IDENTITY -> {}
    }
  }

  private void answer(Loss loss) {
    switch (loss) {
      case CROSS_ENTROPY -> value = graph.apply("Softmax", with(), attribute("axis", 1));
      case QUADRATIC -> {
        apply("Sigmoid");
        String sigmoids = value;
        apply("ReduceSum", graph.constant(List.of(1L)));
        value = graph.apply("Div", List.of(sigmoids, value));
      }
    }
  }
}
