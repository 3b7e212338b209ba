package org.digitworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.digitworkbench.TestModels;
import org.digitworkbench.data.Classes;
import org.digitworkbench.ui.models.ModelChoice;
import org.digitworkbench.ui.models.ModelPicker;
import org.junit.jupiter.api.Test;

class NewestModelsTest {

  private final ModelPicker picker = new ModelPicker(Classes::digits);
  private final NewestModels newest = new NewestModels(picker);

  @Test
  void aComparisonBecomesTheNetworkAndItsRival() {
    newest.started("relu");
    newest.started("sigmoid");
    newest.offer("relu", TestModels.always(1, 0));
    assertThat(picker.choices()).isEmpty();
    newest.offer("sigmoid", TestModels.always(2, 1));
    newest.offer("relu", TestModels.always(1, 1));
    assertThat(picker.selectedProperty().get().name()).isEqualTo("relu");
    assertThat(picker.rivalProperty().get().name()).isEqualTo("sigmoid");
  }

  @Test
  void theUsersLaterPickStays() {
    newest.started("relu");
    newest.offer("relu", TestModels.always(1, 1));
    ModelChoice own = new ModelChoice("own", TestModels.always(7, 1));
    picker.put(own);
    picker.selectedProperty().set(own);
    newest.offer("relu", TestModels.always(1, 2));
    assertThat(picker.selectedProperty().get()).isEqualTo(own);
  }

  @Test
  void theNextStartIsPickedAgain() {
    newest.started("relu");
    newest.offer("relu", TestModels.always(1, 1));
    newest.started("cnn");
    newest.offer("cnn", TestModels.always(2, 1));
    assertThat(picker.selectedProperty().get().name()).isEqualTo("cnn");
  }

  @Test
  void runsThatAreOverWithoutAModelHereLeaveTheNextOneAlone() {
    newest.started("relu-s42");
    newest.gone("relu-s42");
    newest.started("relu-s43");
    newest.gone("relu-s43");
    newest.started("cnn");
    newest.offer("cnn", TestModels.always(2, 1));
    assertThat(picker.selectedProperty().get().name()).isEqualTo("cnn");
  }

  @Test
  void whoeverWatchesSeesTheFirstEpochToo() {
    newest.started("relu");
    newest.started("sigmoid");
    newest.offer("relu", TestModels.always(1, 0));
    newest.early(true);
    assertThat(picker.selectedProperty().get().name()).isEqualTo("relu");
    newest.offer("sigmoid", TestModels.always(2, 0));
    assertThat(picker.rivalProperty().get().name()).isEqualTo("sigmoid");
    newest.early(false);
    newest.started("cnn");
    newest.offer("cnn", TestModels.always(2, 0));
    assertThat(picker.selectedProperty().get().name()).isEqualTo("relu");
    newest.gone("cnn");
    newest.early(true);
    assertThat(picker.choices()).extracting(ModelChoice::name).doesNotContain("cnn");
  }

  @Test
  void theOldestRunsOfALongDayLeaveTheListButNotThePickedOnes() {
    picker.put(new ModelChoice("ink", TestModels.always(3, 1)));
    newest.started("relu 1");
    newest.started("sigmoid 1");
    newest.offer("relu 1", TestModels.always(1, 1));
    newest.offer("sigmoid 1", TestModels.always(2, 1));
    ModelChoice rival = picker.rivalProperty().get();
    for (int i = 2; i <= NewestModels.MOST + 3; i++) {
      newest.started("relu " + i);
      newest.offer("relu " + i, TestModels.always(1, 1));
    }
    assertThat(picker.choices())
        .hasSize(NewestModels.MOST + 1)
        .contains(rival)
        .extracting(ModelChoice::name)
        .contains("ink", "relu " + (NewestModels.MOST + 3))
        .doesNotContain("relu 1", "relu 2");
  }
}
