package org.digitworkbench.ui.models;

import static org.assertj.core.api.Assertions.assertThat;

import org.digitworkbench.TestModels;
import org.junit.jupiter.api.Test;

class ModelPickerTest {

  private final ModelPicker picker = new ModelPicker();

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
}
