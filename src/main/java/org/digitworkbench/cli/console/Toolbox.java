package org.digitworkbench.cli.console;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.digitworkbench.classroom.Classroom;
import org.digitworkbench.data.DatasetSource;
import org.digitworkbench.drawings.DrawingCollection;
import org.digitworkbench.engine.Engine;
import org.digitworkbench.engine.Trainer;
import org.digitworkbench.evaluation.Evaluations;
import org.digitworkbench.store.ModelFiles;
import org.digitworkbench.store.ModelLibrary;
import org.digitworkbench.store.RunStore;

/**
 * What the commands work with.
 *
 * @param home the folder of what belongs to the user
 * @param assets the folder of what came with the workbench
 * @param log the log file, named where an error is unexpected
 * @param engine asked for only by commands that compute, as it takes a second to load
 * @param trainer asked for only by commands that train
 * @param datasets loaded only when asked
 * @param models shipped and kept ones
 * @param files for models outside the library
 * @param runs the store that every training is written to
 * @param drawings the class's own
 * @param classroom the shared folder of a class, if one is joined
 * @param evaluations of all networks; they ask for the engine only for what is not yet known
 */
public record Toolbox(
    Path home,
    Path assets,
    Path log,
    Supplier<Engine> engine,
    Supplier<Trainer> trainer,
    DatasetSource datasets,
    ModelLibrary models,
    ModelFiles files,
    RunStore runs,
    DrawingCollection drawings,
    Classroom classroom,
    Evaluations evaluations) {}
