package org.digitworkbench.cli.training;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.digitworkbench.cli.console.OutputFile;
import org.digitworkbench.cli.console.Toolbox;
import org.digitworkbench.domain.Activation;
import org.digitworkbench.domain.NetworkSpec;
import org.digitworkbench.domain.Preset;
import org.digitworkbench.domain.TrainedModel;
import org.digitworkbench.domain.TrainingSpec;
import org.digitworkbench.domain.WorkbenchException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains one network. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Train a network and print its losses and accuracies epoch by epoch.")
public final class TrainCommand implements Callable<Integer> {

  private final Supplier<Toolbox> toolbox;
  private final SpecArgument specs;
  private final TrainingRuns runs;

  @Spec private @Nullable CommandSpec command;

  @Parameters(
      paramLabel = SpecArgument.LABEL,
      description = SpecArgument.HELP + " With -, one line of JSON on standard input.")
  private String argument = "";

  @Mixin private SpecOptions options = new SpecOptions();

  @Option(names = "--batch-size", paramLabel = "N", description = "Images per mini-batch.")
  private @Nullable Integer batchSize;

  @Option(
      names = "--learning-rate",
      paramLabel = "X",
      description = "Learning rate of the optimiser.")
  private @Nullable Double learningRate;

  @Option(
      names = "--activation",
      paramLabel = "NAME",
      description = "Activation of every hidden layer: relu, sigmoid, tanh or leaky-relu.")
  private @Nullable String activation;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Save the trained model to this file.")
  private @Nullable Path save;

  public TrainCommand(Supplier<Toolbox> toolbox, SpecArgument specs, TrainingRuns runs) {
    this.toolbox = toolbox;
    this.specs = specs;
    this.runs = runs;
  }

  @Override
  public Integer call() throws InterruptedException {
    RunPlan plan = plan();
    if (save != null) {
      // Better now than after an hour of training.
      OutputFile.requireWritable(save);
    }
    return runs.run(List.of(plan), options.json(), this::save);
  }

  private RunPlan plan() {
    if (command == null) {
      throw new IllegalStateException("not called by picocli");
    }
    Preset preset = specs.read(argument, command);
    NetworkSpec network = preset.network();
    TrainingSpec training = options.applyTo(preset.training());
    if (batchSize != null) {
      int size = batchSize;
      training = training.withOptimisation(o -> o.withBatchSize(size));
    }
    if (learningRate != null) {
      double rate = learningRate;
      training =
          training.withOptimisation(o -> o.withOptimiser(o.optimiser().withLearningRate(rate)));
    }
    if (activation != null) {
      network = network.withActivation(Activation.of(activation));
    }
    return new RunPlan(preset.id(), preset.id(), network, training);
  }

  private @Nullable Path save(String name, TrainedModel model) {
    if (save == null) {
      return null;
    }
    try {
      toolbox.get().files().write(save, model);
      return save;
    } catch (WorkbenchException e) {
      // What was learned is not to be lost.
      String kept = toolbox.get().models().save(name, model).name();
      throw new WorkbenchException(
          "%s It was saved as the model %s instead.".formatted(e.getMessage(), kept), e);
    }
  }
}
