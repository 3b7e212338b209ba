package org.digitworkbench.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.digitworkbench.TestModels;
import org.digitworkbench.data.Classes;
import org.junit.jupiter.api.Test;

class ModelPickerTest {

  private static final Classes GARMENTS =
      new Classes("Garments", "a garment", Collections.nCopies(10, "Coat"));

  private final ModelPicker picker =
      new ModelPicker(id -> id.equals("garments") ? GARMENTS : Classes.digits(id));

  @Test
  void aNewerModelOfTheSameNameTakesThePlaceAndThePick() {
    ModelChoice old = new ModelChoice("relu", TestModels.always(1, 1));
    ModelChoice other = new ModelChoice("sigmoid", TestModels.always(2, 1));
    picker.put(old);
    picker.put(other);
    picker.selectedProperty().set(old);
    picker.rivalProperty().set(other);
    ModelChoice newer = new ModelChoice("relu", TestModels.always(3, 2));
    picker.put(newer);
    assertThat(picker.choices()).containsExactly(newer, other);
    assertThat(picker.selectedProperty().get()).isEqualTo(newer);
    assertThat(picker.rivalProperty().get()).isEqualTo(other);
  }

  @Test
  void onlyARivalForTheSameClassesIsComparable() {
    ModelChoice relu = new ModelChoice("relu", TestModels.always(1, 1));
    ModelChoice coat = new ModelChoice("coat", TestModels.always(1, 1, "garments"));
    var comparable = picker.comparableRival();
    picker.selectedProperty().set(relu);
    assertThat(comparable.getValue()).isNull();
    picker.rivalProperty().set(relu);
    assertThat(comparable.getValue()).isEqualTo(relu);
    picker.rivalProperty().set(coat);
    assertThat(comparable.getValue()).isNull();
    picker.selectedProperty().set(coat);
    assertThat(comparable.getValue()).isEqualTo(coat);
    assertThat(picker.classes(coat)).isEqualTo(GARMENTS);
    assertThat(picker.classes(null).areDigits()).isTrue();
  }
}
