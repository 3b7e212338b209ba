package org.digitworkbench.inside;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.digitworkbench.domain.LayerSpec;
import org.jspecify.annotations.Nullable;

/**
 * A pool's tile.
 *
 * @param values of the tile, row by row
 * @param winner the unit whose value it is; null for a mean
 * @param total the values added up, exactly as shown
 * @param result the largest value, or the total divided by the number of values
 */
public record TileSheet(
    List<BigDecimal> values, @Nullable Unit winner, BigDecimal total, BigDecimal result)
    implements Arithmetic {

  /** Decimals of the values beyond those of the result. */
  private static final int MORE = 4;

  public TileSheet {
    values = List.copyOf(values);
  }

  /** Rows and columns of the tile. */
  public int side() {
    return (int) Math.round(Math.sqrt(values.size()));
  }

  static TileSheet of(Pass pass, Unit unit) {
    float[] before = pass.values(unit.layer() - 1);
    int[] tile = Window.at(pass, unit).sources();
    double[] values = Arrays.stream(tile).mapToDouble(source -> before[source]).toArray();
    boolean isLargest = pass.kind(unit.layer()) instanceof LayerSpec.MaxPool;
    Contributions all = Contributions.of(pass, unit);
    int decimals = Rounding.agreeing(DECIMALS, pass.value(unit), all.sum());
    BigDecimal result = Rounding.round(pass.value(unit), decimals);
    TileSheet sheet = with(values, decimals, isLargest ? all.source(0) : null, result);
    for (int more = 1; more <= MORE && !sheet.canBeChecked(); more++) {
      sheet = with(values, decimals + more, sheet.winner(), result);
    }
    return sheet;
  }

  private static TileSheet with(
      double[] values, int decimals, @Nullable Unit winner, BigDecimal result) {
    List<BigDecimal> shown =
        Arrays.stream(values).mapToObj(value -> Rounding.round(value, decimals)).toList();
    BigDecimal total = shown.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return new TileSheet(shown, winner, total, result);
  }

  private boolean canBeChecked() {
    return winner != null
        || Rounding.round(total.doubleValue() / values.size(), result.scale()).compareTo(result)
            == 0;
  }
}
