package org.digitworkbench.ui.inside.sum;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.digitworkbench.ui.controls.ClassNames;
import org.digitworkbench.ui.inside.sum.SumContent.Asking;

/** "Why a 4?" and "Why not a 9?"; the arrows have the other answers. */
final class AskBar extends HBox {

  private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");

  private final SplitMenuButton why;
  private final SplitMenuButton whyNot;
  private final IntConsumer askWhy;
  private final IntConsumer askWhyNot;
  private Asking shown = Asking.NOTHING;

  AskBar(SumViewModel viewModel) {
    getStyleClass().add("ask-bar");
    askWhy = viewModel::askWhy;
    askWhyNot = viewModel::askWhyNot;
    why = button("sum-why", "How this answer comes about, and the paths to it");
    whyNot = button("sum-why-not", "Where the difference between the two answers comes from");
    why.setOnAction(_ -> askWhy.accept(shown.why()));
    whyNot.setOnAction(_ -> askWhyNot.accept(shown.whyNot()));
    getChildren().addAll(why, whyNot);
    setVisible(false);
  }

  private static SplitMenuButton button(String id, String tooltip) {
    SplitMenuButton button = new SplitMenuButton();
    button.setId(id);
    button.setTooltip(new Tooltip(tooltip));
    button.setMinWidth(0);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    return button;
  }

  void show(Asking asking) {
    boolean has = !asking.names().isEmpty();
    setVisible(has);
    setManaged(has);
    if (has) {
      if (!asking.names().equals(shown.names())) {
        fill(why, asking.names(), "Why %s?", askWhy);
        fill(whyNot, asking.names(), "Why not %s?", askWhyNot);
      }
      why.setText("Why %s?".formatted(name(asking.names(), asking.why())));
      whyNot.setText("Why not %s?".formatted(name(asking.names(), asking.whyNot())));
      why.pseudoClassStateChanged(ASKED, asking.isWhy());
      whyNot.pseudoClassStateChanged(ASKED, asking.isWhyNot());
    }
    shown = asking;
  }

  private static void fill(
      SplitMenuButton button, List<String> names, String question, IntConsumer ask) {
    button.getItems().clear();
    for (int label = 0; label < names.size(); label++) {
      int asked = label;
      MenuItem item = new MenuItem(question.formatted(name(names, label)));
      item.setOnAction(_ -> ask.accept(asked));
      button.getItems().add(item);
    }
  }

  private static String name(List<String> names, int label) {
    return ClassNames.withArticle(names.get(label));
  }
}
