package org.digitworkbench.report;

import java.util.List;
import org.digitworkbench.domain.ConfusionMatrix;
import org.digitworkbench.domain.RunReading;
import org.digitworkbench.domain.TrainedModel;

/**
 * All that is said of one network.
 *
 * @param id unique in the report, the beginning of the ids within
 * @param summary a few sentences
 * @param mistakeCount such as "179 mistakes"
 */
record SubjectPart(
    String id,
    String name,
    String color,
    String summary,
    ReportTable layers,
    ReportTable training,
    ReportTable origin,
    ReportTable files,
    boolean otherFiles,
    boolean hasCurve,
    CurveChart loss,
    CurveChart accuracy,
    ReportTable epochs,
    List<String> reading,
    ReportTable results,
    MatrixPart matrix,
    ReportTable classes,
    ReportTable pairs,
    CalibrationPart calibration,
    List<MistakePart> mistakes,
    String mistakeCount) {

  static SubjectPart of(String id, ReportSubject subject) {
    TrainedModel model = subject.model();
    ConfusionMatrix matrix = subject.evaluation().matrix();
    List<String> names = subject.dataset().classNames();
    return new SubjectPart(
        id,
        subject.name(),
        subject.color(),
        SummaryText.of(subject),
        SpecificationTables.layers(model.network()),
        SpecificationTables.training(subject),
        ProvenanceTables.facts(subject),
        ProvenanceTables.files(model.provenance()),
        ProvenanceTables.isOfOtherFiles(subject),
        !subject.curve().epochs().isEmpty(),
        CurveCharts.loss(id + "-loss", List.of(subject)),
        CurveCharts.accuracy(id + "-accuracy", List.of(subject)),
        ResultTables.epochs(subject.curve().epochs()),
        RunReading.of(subject.curve()),
        ResultTables.accuracy(subject),
        MatrixPart.of(matrix, names),
        ResultTables.classes(matrix, names),
        ResultTables.pairs(matrix, names),
        CalibrationPart.of(id + "-reliability", subject),
        MistakePart.worst(subject),
        ReportText.count(matrix.total() - matrix.correct(), "mistake"));
  }
}
