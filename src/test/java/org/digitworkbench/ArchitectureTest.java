package org.digitworkbench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import javafx.application.Platform;

/** What may import what. */
@AnalyzeClasses(
    packages = "org.digitworkbench",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String ROOT = "org.digitworkbench";

  @ArchTest
  static final ArchRule javafxStaysInTheWindow =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".ui..", ROOT + ".app..")
          .and()
          .doNotHaveFullyQualifiedName(ROOT + ".Workbench")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("javafx..");

  @ArchTest
  static final ArchRule dl4jStaysInItsEngine =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".engine.dl4j..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..", "org.bytedeco..");

  @ArchTest
  static final ArchRule onlyTheCompositionNamesTheEngine =
      noClasses()
          .that()
          .resideOutsideOfPackages(ROOT + ".engine.dl4j..", ROOT + ".app..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".engine.dl4j..");

  @ArchTest
  static final ArchRule theDomainKnowsOnlyTheJdk =
      classes()
          .that()
          .resideInAPackage(ROOT + ".domain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(ROOT + ".domain..", "java..", "org.jspecify..");

  @ArchTest
  static final ArchRule dataStoreAndInkKnowTheDomainAlone =
      noClasses()
          .that()
          .resideInAnyPackage(
              ROOT + ".data..",
              ROOT + ".store..",
              ROOT + ".ink..",
              ROOT + ".paper..",
              ROOT + ".picture..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + ".engine..", ROOT + ".ui..", ROOT + ".app..", ROOT + ".cli..");

  @ArchTest
  static final ArchRule theEngineKnowsNeitherWindowNorFiles =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".engine..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".ui..",
              ROOT + ".app..",
              ROOT + ".cli..",
              ROOT + ".store..",
              ROOT + ".ink..",
              ROOT + ".picture..");

  @ArchTest
  static final ArchRule explanationsKnowTheEngineByItsInterfaces =
      classes()
          .that()
          .resideInAPackage(ROOT + ".explain..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".explain..",
              ROOT + ".domain..",
              ROOT + ".data..",
              ROOT + ".engine",
              "java..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule robustnessKnowsTheEngineByItsInterfaces =
      classes()
          .that()
          .resideInAPackage(ROOT + ".robustness..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".robustness..",
              ROOT + ".domain..",
              ROOT + ".data..",
              ROOT + ".engine",
              "java..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule mapsKnowTheEngineByItsInterfaces =
      classes()
          .that()
          .resideInAPackage(ROOT + ".projection..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".projection..",
              ROOT + ".domain..",
              ROOT + ".data..",
              ROOT + ".engine",
              ROOT + ".evaluation..",
              ROOT + ".store..",
              "java..",
              "org.jspecify..");

  @ArchTest
  static final ArchRule theCommandLineKnowsNoWindow =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + ".ui..", ROOT + ".app..");

  @ArchTest
  static final ArchRule reportsKnowNeitherWindowNorCommandLine =
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".report..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(ROOT + ".ui..", ROOT + ".app..", ROOT + ".cli..");

  @ArchTest
  static final ArchRule templatesStayInReports =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".report..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.pebbletemplates..");

  @ArchTest
  static final ArchRule viewModelsHaveNoNodes =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("ViewModel")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javafx.scene..", "javafx.stage..");

  @ArchTest
  static final ArchRule viewsHaveNoLogic =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("View")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              ROOT + ".engine..", ROOT + ".store..", "java.nio.file..", "java.util.concurrent..");

  @ArchTest
  static final ArchRule runLaterIsFxGlue =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".ui.fx..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Platform.class);

  @ArchTest
  static final ArchRule nothingIsDeserialised =
      noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class);

  @ArchTest
  static final ArchRule noCycles = slices().matching(ROOT + ".(**)").should().beFreeOfCycles();
}
