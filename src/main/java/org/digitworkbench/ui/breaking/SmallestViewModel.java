package org.digitworkbench.ui.breaking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.digitworkbench.data.Classes;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.robustness.Aim;
import org.digitworkbench.robustness.Attack;
import org.digitworkbench.robustness.Attack.Method;
import org.digitworkbench.robustness.Attacked;
import org.digitworkbench.robustness.Norm;
import org.digitworkbench.robustness.Smallest;
import org.digitworkbench.ui.fx.LatestOnly;
import org.digitworkbench.ui.models.ModelChoice;
import org.jspecify.annotations.Nullable;

/**
 * The smallest change that flips the answer, and what comes of less and of more. A newer drawing
 * ends the attack on an older one. Used on the FX thread.
 */
final class SmallestViewModel {

  /** For the aim: whatever is not the network's own answer. */
  static final int ANYTHING_ELSE = -1;

  /** The slider's last place; the smallest change that flips the answer is in its middle. */
  static final int STOPS = 32;

  /** The shipped network that learned to doubt. */
  private static final String DOUBTER = "ink";

  private static final String ATTACKING = "Attacking …";

  private final Bench bench;
  private final Consumer<DigitImage> sheet;
  private final Executor updates;
  private final AtomicLong newest = new AtomicLong();

  private final BooleanProperty active = new SimpleBooleanProperty();
  private final IntegerProperty target = new SimpleIntegerProperty(ANYTHING_ELSE);
  private final ObjectProperty<Norm> norm = new SimpleObjectProperty<>(Norm.EACH_PIXEL);
  private final ObjectProperty<Method> method = new SimpleObjectProperty<>(Method.ITERATED);
  private final IntegerProperty stop = new SimpleIntegerProperty(STOPS / 2);
  private final ReadOnlyObjectWrapper<@Nullable Broken> broken = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<List<Sentence>> sentences =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyStringWrapper hint = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");

  /**
   * What is said of a network.
   *
   * @param name of the network, by which it has its colour
   */
  record Sentence(String name, String text) {}

  private record Named(String name, String title, ModelChoice choice) {}

  private record Wish(
      DigitImage image, int target, Norm norm, Method method, Classes classes, List<Named> all) {}

  /** An attack with what it found. */
  private record Try(Aim aim, Smallest found) {

    double size() {
      Attacked reached = found.reached();
      return reached == null ? Double.POSITIVE_INFINITY : reached.size();
    }
  }

  SmallestViewModel(Bench bench, Consumer<DigitImage> sheet) {
    this.bench = bench;
    this.sheet = sheet;
    this.updates = new LatestOnly(bench.background());
    bench.onChange(this::update);
    active.subscribe(_ -> update());
    target.subscribe(_ -> update());
    norm.subscribe(_ -> update());
    method.subscribe(_ -> update());
  }

  BooleanProperty activeProperty() {
    return active;
  }

  /** The label that the network shall say, or {@link #ANYTHING_ELSE}. */
  IntegerProperty targetProperty() {
    return target;
  }

  ObjectProperty<Norm> normProperty() {
    return norm;
  }

  ObjectProperty<Method> methodProperty() {
    return method;
  }

  /** Place of the slider, 0 to {@link #STOPS}. */
  IntegerProperty stopProperty() {
    return stop;
  }

  /** What is shown: of the newest drawing, or while that is attacked, of an older one. */
  ReadOnlyObjectProperty<@Nullable Broken> brokenProperty() {
    return broken.getReadOnlyProperty();
  }

  /** When each network gives in. */
  ReadOnlyObjectProperty<List<Sentence>> sentencesProperty() {
    return sentences.getReadOnlyProperty();
  }

  /** Why there is nothing yet, or what to do; else empty. */
  ReadOnlyStringProperty hintProperty() {
    return hint.getReadOnlyProperty();
  }

  /** That it is at work; else empty. */
  ReadOnlyStringProperty stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What the present place of the slider shows; null without a drawing. */
  @Nullable Attacked shown() {
    Broken all = broken.get();
    return all == null ? null : all.stops().get(Math.clamp(stop.get(), 0, STOPS));
  }

  /** Puts the changed image on the sheet. */
  void putOnSheet() {
    Attacked one = shown();
    if (one != null) {
      sheet.accept(one.image());
    }
  }

  private void update() {
    long mine = newest.incrementAndGet();
    if (!active.get()) {
      state.set("");
      return;
    }
    DigitImage image = bench.image();
    String missing = bench.missing();
    hint.set(missing);
    if (image == null || !missing.isEmpty()) {
      broken.set(null);
      sentences.set(List.of());
      state.set("");
      return;
    }
    Wish wish =
        new Wish(image, target.get(), norm.get(), method.get(), bench.classes(), networks());
    state.set(ATTACKING);
    hint.set(broken.get() == null ? ATTACKING : "");
    updates.execute(() -> attack(wish, mine));
  }

  /** The picked network, its rival, and the one that learned to doubt, each once. */
  private List<Named> networks() {
    List<Named> all = new ArrayList<>();
    add(all, bench.model());
    add(all, bench.rival());
    bench.models().choices().stream()
        .filter(choice -> choice.name().equals(DOUBTER))
        .filter(choice -> bench.models().classes(choice).sameAs(bench.classes()))
        .forEach(choice -> add(all, choice));
    return all;
  }

  private static void add(List<Named> all, @Nullable ModelChoice choice) {
    if (choice != null && all.stream().noneMatch(n -> n.choice().model() == choice.model())) {
      boolean taken = all.stream().anyMatch(n -> n.title().equals(choice.title()));
      // The same network may be shown as it was after an earlier epoch.
      all.add(
          new Named(choice.name(), taken ? choice.title() + " (rival)" : choice.title(), choice));
    }
  }

  private void attack(Wish wish, long mine) {
    BooleanSupplier wanted = () -> newest.get() == mine;
    try {
      List<Sentence> said = new ArrayList<>();
      for (Named network : wish.all()) {
        Attack attack = new Attack(bench.probes().of(network.choice().model()), wanted);
        Try best = best(attack, wish);
        Broken path = said.isEmpty() ? path(attack, wish, best) : null;
        said.add(
            new Sentence(
                network.name(),
                AttackText.givesIn(
                    network.title(), best.found(), wish.target(), wish.norm(), wish.classes())));
        List<Sentence> soFar = List.copyOf(said);
        bench.fx().execute(() -> show(mine, path, soFar, soFar.size() == wish.all().size()));
      }
    } catch (CancellationException _) {
      // A newer drawing is attacked.
    } catch (RuntimeException | LinkageError e) {
      bench.fail(e, sentence -> showFailure(mine, sentence));
    }
  }

  /** For any other answer, whatever comes first, and the one that seems nearest. */
  private static Try best(Attack attack, Wish wish) {
    if (wish.target() != ANYTHING_ELSE) {
      return attempt(attack, wish, Aim.at(wish.target()));
    }
    Attacked before =
        attack.at(wish.image(), Aim.awayFrom(0), wish.norm(), Method.ONE_STEP, 0).getFirst();
    int label = before.prediction().label();
    Try away = attempt(attack, wish, Aim.awayFrom(label));
    Try near = attempt(attack, wish, attack.nearest(wish.image(), label, wish.norm()));
    return near.size() < away.size() ? near : away;
  }

  private static Try attempt(Attack attack, Wish wish, Aim aim) {
    return new Try(aim, attack.smallest(wish.image(), aim, wish.norm(), Method.ITERATED));
  }

  /** From no change to twice the smallest that flips the answer with the chosen method. */
  private static Broken path(Attack attack, Wish wish, Try iterated) {
    Aim aim = iterated.aim();
    Smallest found =
        wish.method() == Method.ITERATED
            ? iterated.found()
            : attack.smallest(wish.image(), aim, wish.norm(), wish.method());
    Attacked reached = found.reached();
    boolean flips = reached != null && found.bound() > 0;
    double middle = flips ? found.bound() : wish.norm().far();
    double[] sizes = new double[STOPS + 1];
    for (int i = 0; i <= STOPS; i++) {
      sizes[i] = Math.min(wish.norm().largest(), middle * i / (STOPS / 2));
    }
    List<Attacked> stops =
        new ArrayList<>(attack.at(wish.image(), aim, wish.norm(), wish.method(), sizes));
    if (flips && reached != null) {
      // Sums in another order could round the answer on the edge to the other side.
      stops.set(STOPS / 2, reached);
    }
    return new Broken(wish.classes(), wish.norm(), found.before(), stops);
  }

  private void show(long mine, @Nullable Broken path, List<Sentence> said, boolean last) {
    if (newest.get() == mine) {
      if (path != null) {
        broken.set(path);
        hint.set("");
      }
      sentences.set(said);
      state.set(last ? "" : ATTACKING);
    }
  }

  private void showFailure(long mine, String sentence) {
    if (newest.get() == mine) {
      broken.set(null);
      sentences.set(List.of());
      state.set("");
      hint.set(sentence);
    }
  }
}
