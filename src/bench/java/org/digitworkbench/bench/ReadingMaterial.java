package org.digitworkbench.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.digitworkbench.bench.StrokeLines.Line;
import org.digitworkbench.data.ImageSet;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.ink.Drawing;
import org.digitworkbench.ink.Framing;
import org.digitworkbench.ink.FramingSteps;
import org.digitworkbench.ink.GreyRaster;
import org.digitworkbench.ink.Preprocessing;
import org.digitworkbench.ink.Preprocessing.Step;
import org.digitworkbench.ink.Rasteriser;
import org.digitworkbench.ink.Stroke;
import org.digitworkbench.picture.FoundDigit;
import org.digitworkbench.picture.Picture;
import org.digitworkbench.picture.PictureReader;

/** Makes the sheaves that networks are measured on. */
final class ReadingMaterial {

  private static final int HAIRLINE = 3;
  private static final int MARKER = 40;

  private static final Preprocessing EVEN = Preprocessing.ALL;
  private static final Preprocessing UNEVEN = Preprocessing.without(Step.THICKNESS);

  /** What is left out, by the words of the table. */
  private static final Map<String, Preprocessing> WAYS = new LinkedHashMap<>();

  static {
    WAYS.put("drawings as pictures", EVEN);
    WAYS.put("… without even thickness", UNEVEN);
    WAYS.put("… without cropping", Preprocessing.without(Step.CROP));
    WAYS.put("… without the margin of 20 × 20", Preprocessing.without(Step.BOX));
    WAYS.put("… without centring by mass", Preprocessing.without(Step.CENTRE));
    WAYS.put("… without all of these: squashed to 28 × 28", Preprocessing.NONE);
  }

  private ReadingMaterial() {}

  static Sheaf images(String title, ImageSet images) {
    return new Sheaf(
        title,
        IntStream.range(0, images.size())
            .mapToObj(i -> new Sheaf.Item(Optional.of(images.image(i)), images.label(i), "", false))
            .toList());
  }

  /** All drawings, those of the writers to tune on, and those of the others. */
  static List<Sheaf> strokes(List<Line> lines) {
    Sheaf all = Sheaf.of("drawings as strokes", lines);
    return List.of(
        all,
        all.only("… of the writers to tune on", item -> !item.heldOut()),
        all.only("… of the writers held out", Sheaf.Item::heldOut));
  }

  /** Each picture whole, and with each step left out. */
  static List<Sheaf> pictures(Path folder) throws IOException {
    Map<String, List<Sheaf.Item>> items = new LinkedHashMap<>();
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(file -> name(file).matches("[0-9]_.*[.]png")).sorted().toList();
    }
    for (Path file : files) {
      Picture picture = PictureReader.open(file);
      int label = name(file).charAt(0) - '0';
      WAYS.forEach((way, steps) ->
          items
              .computeIfAbsent(way, _ -> new ArrayList<>())
              .add(item(picture, label, "", false, steps)));
    }
    return items.entrySet().stream().map(e -> new Sheaf(e.getKey(), e.getValue())).toList();
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  /** The first drawing of each digit by each writer as a picture, in two widths of the brush. */
  static List<Sheaf> thickness(List<Line> lines) {
    Set<String> seen = new HashSet<>();
    List<Line> first = lines.stream().filter(l -> seen.add(l.writer() + "/" + l.label())).toList();
    List<Sheaf> sheaves = new ArrayList<>();
    for (int width : new int[] {HAIRLINE, MARKER}) {
      String brush = width == HAIRLINE ? "hairline" : "marker";
      List<Sheaf.Item> even = new ArrayList<>();
      List<Sheaf.Item> uneven = new ArrayList<>();
      for (Line line : first) {
        Picture picture = picture(line.drawing(), width);
        even.add(item(picture, line.label(), line.writer(), line.isHeldOut(), EVEN));
        uneven.add(item(picture, line.label(), line.writer(), line.isHeldOut(), UNEVEN));
      }
      sheaves.add(new Sheaf(brush, even));
      sheaves.add(new Sheaf("… without even thickness", uneven));
    }
    return sheaves;
  }

  /** Black on white. */
  private static Picture picture(Drawing drawing, int width) {
    GreyRaster ink =
        Rasteriser.rasterise(
            new Drawing(
                drawing.strokes().stream().map(s -> new Stroke(s.points(), width)).toList()));
    return PictureReader.of(
        ink.width(),
        ink.height(),
        (y, argb) -> Arrays.setAll(argb, x -> 0xff000000 | 0x010101 * (255 - ink.ink(x, y))));
  }

  private static Sheaf.Item item(
      Picture picture, int label, String writer, boolean heldOut, Preprocessing steps) {
    List<FoundDigit> found = picture.digits();
    Optional<DigitImage> image =
        found.size() == 1
            ? Framing.steps(found.getFirst().sheet(), steps).map(FramingSteps::image)
            : Optional.empty();
    return new Sheaf.Item(image, label, writer, heldOut);
  }

  /** What is no digit, by kind; lines without one go by the name of their file. */
  static List<Sheaf> refusals(List<Path> files) throws IOException {
    Map<String, List<Line>> kinds = new LinkedHashMap<>();
    for (Path file : files) {
      for (Line line : StrokeLines.read(file)) {
        String kind = line.kind().isEmpty() ? name(file) : line.kind();
        kinds.computeIfAbsent(kind, _ -> new ArrayList<>()).add(line);
      }
    }
    return sheaves(kinds);
  }

  static List<Sheaf> sheaves(Map<String, List<Line>> kinds) {
    return kinds.entrySet().stream().map(e -> Sheaf.of(e.getKey(), e.getValue())).toList();
  }
}
