package org.digitworkbench.data;

import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.digitworkbench.domain.WorkbenchException;
import org.jspecify.annotations.Nullable;

/**
 * The data sets that the workbench ships. A file is used only if it has the SHA-256 that is written
 * down here, so what a network was trained on is always known.
 */
public final class DatasetCatalog implements DatasetSource {

  private static final String TRAIN_IMAGES = "train-images-idx3-ubyte.gz";
  private static final String TRAIN_LABELS = "train-labels-idx1-ubyte.gz";
  private static final String TEST_IMAGES = "t10k-images-idx3-ubyte.gz";
  private static final String TEST_LABELS = "t10k-labels-idx1-ubyte.gz";

  private static final DatasetFiles MNIST =
      new DatasetFiles(
          "mnist",
          Classes.digits("MNIST"),
          new DatasetFiles.Split(
              60_000,
              new DatasetFiles.File(
                  TRAIN_IMAGES, "0b367032e93c5d0cea0925647cfdb18614af8ee15f83e6f2fc2ad904a6835971"),
              new DatasetFiles.File(
                  TRAIN_LABELS,
                  "1787548bbe0bff1ec2ecdc0ef292b02df999e2d1a6002d27500982c652b17203")),
          new DatasetFiles.Split(
              10_000,
              new DatasetFiles.File(
                  TEST_IMAGES, "1a1a05eab793c14bb050b398624a11b0ffd1a2953baed553b1b9bd079e2a20be"),
              new DatasetFiles.File(
                  TEST_LABELS,
                  "b91679a0acfe4ba0e50a2437a903084cba1f5f92592b016a25a7dfd00455798b")));

  private static final DatasetFiles FASHION_MNIST =
      new DatasetFiles(
          "fashion-mnist",
          new Classes(
              "Fashion-MNIST",
              "a garment",
              List.of(
                  "T-shirt/top",
                  "Trouser",
                  "Pullover",
                  "Dress",
                  "Coat",
                  "Sandal",
                  "Shirt",
                  "Sneaker",
                  "Bag",
                  "Ankle boot")),
          new DatasetFiles.Split(
              60_000,
              new DatasetFiles.File(
                  TRAIN_IMAGES, "b0564c3eedabfbf835052cff8503ea422014ce006caf5b757f851416ee8300c7"),
              new DatasetFiles.File(
                  TRAIN_LABELS,
                  "0ae29f65d86684f32d1b9c85147786c547b9c6aebcaf235f0400a0cce308b056")),
          new DatasetFiles.Split(
              10_000,
              new DatasetFiles.File(
                  TEST_IMAGES, "cc1d090a38ace84dfa1aa66e3ada7c336ef481a96936906477e6dd344da56eaa"),
              new DatasetFiles.File(
                  TEST_LABELS,
                  "8d3605d196f4be44669e46906da9733c8131fef761fdbfec72c424d5222f1a05")));

  private final Map<String, Shelf> shelves = new LinkedHashMap<>();

  /**
   * A catalog of the data sets in that folder; nothing is read yet.
   *
   * @param folder with one folder for each data set, named by its id
   */
  public DatasetCatalog(Path folder) {
    this(folder, List.of(MNIST, FASHION_MNIST));
  }

  DatasetCatalog(Path folder, List<DatasetFiles> datasets) {
    for (DatasetFiles files : datasets) {
      shelves.put(files.id(), new Shelf(folder.resolve(files.id()), files));
    }
  }

  @Override
  public List<String> ids() {
    return List.copyOf(shelves.keySet());
  }

  @Override
  public String title(String id) {
    Shelf shelf = shelves.get(id);
    return shelf == null ? id : shelf.files.classes().title();
  }

  @Override
  public Classes classes(String id) {
    Shelf shelf = shelves.get(id);
    return shelf == null ? Classes.digits(id) : shelf.files.classes();
  }

  @Override
  public Map<String, String> sha256(String id) {
    Shelf shelf = shelves.get(id);
    return shelf == null ? Map.of() : shelf.sha256();
  }

  @Override
  public int testImages(String id) {
    Shelf shelf = shelves.get(id);
    return shelf == null ? 0 : shelf.files.test().size();
  }

  @Override
  public Dataset load(String id) {
    Shelf shelf = shelves.get(id);
    if (shelf == null) {
      throw new WorkbenchException(
          "There is no data set \"%s\"; choose one of %s."
              .formatted(id, String.join(", ", shelves.keySet())));
    }
    return shelf.dataset();
  }

  /**
   * One data set, read by the first who asks; others wait for that one only. Its images take 14 MB,
   * those of garments 33: when nobody has needed them for a while they go, and are read again by
   * the next who asks. Each split goes by itself, so that one that is still in use is never in
   * memory twice.
   */
  private static final class Shelf {

    private final Path folder;
    private final DatasetFiles files;
    private SoftReference<@Nullable Dataset> whole = new SoftReference<>(null);
    private SoftReference<@Nullable ImageSet> train = new SoftReference<>(null);
    private SoftReference<@Nullable ImageSet> test = new SoftReference<>(null);

    Shelf(Path folder, DatasetFiles files) {
      this.folder = folder;
      this.files = files;
    }

    synchronized Dataset dataset() {
      Dataset dataset = whole.get();
      if (dataset == null) {
        dataset = read();
        whole = new SoftReference<>(dataset);
      }
      return dataset;
    }

    private Dataset read() {
      ImageSet trained = train.get();
      if (trained == null) {
        trained = read(files.train());
        train = new SoftReference<>(trained);
      }
      ImageSet tested = test.get();
      if (tested == null) {
        tested = read(files.test());
        test = new SoftReference<>(tested);
      }
      return new Dataset(
          files.id(), files.classes().title(), files.classes().names(), trained, tested, sha256());
    }

    Map<String, String> sha256() {
      DatasetFiles.Split train = files.train();
      DatasetFiles.Split test = files.test();
      return Map.of(
          train.images().name(), train.images().sha256(),
          train.labels().name(), train.labels().sha256(),
          test.images().name(), test.images().sha256(),
          test.labels().name(), test.labels().sha256());
    }

    private ImageSet read(DatasetFiles.Split split) {
      byte[] labels = read(split.labels(), IdxReader::labels);
      PackedPixels pixels = read(split.images(), IdxReader::packedImages);
      require(split.labels(), labels.length, split.size());
      require(split.images(), pixels.size(), split.size());
      return new ImageSet(pixels, labels);
    }

    private <T> T read(DatasetFiles.File file, BiFunction<Path, byte[], T> reader) {
      Path path = folder.resolve(file.name());
      byte[] compressed = IdxReader.bytes(path);
      if (!sha256(compressed).equals(file.sha256())) {
        throw new WorkbenchException(
            "The data file %s is not the one that the workbench ships (its SHA-256 differs); put the original back."
                .formatted(path));
      }
      return reader.apply(path, compressed);
    }

    private void require(DatasetFiles.File file, int found, int expected) {
      if (found != expected) {
        throw new WorkbenchException(
            "The data file %s has %,d items instead of %,d; put the original back."
                .formatted(folder.resolve(file.name()), found, expected));
      }
    }

    private static String sha256(byte[] content) {
      try {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("Every JDK has SHA-256", e);
      }
    }
  }
}
