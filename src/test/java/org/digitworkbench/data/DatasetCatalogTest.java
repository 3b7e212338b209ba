package org.digitworkbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.digitworkbench.domain.DigitImage;
import org.digitworkbench.domain.WorkbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetCatalogTest {

  private static final Path SHIPPED = Path.of("assets", "datasets");

  @TempDir Path folder;

  @Test
  void mnistIsTheOneEverybodyKnows() {
    Dataset mnist = new DatasetCatalog(SHIPPED).load("mnist");
    assertThat(mnist.train().size()).isEqualTo(60_000);
    assertThat(mnist.test().size()).isEqualTo(10_000);
    assertThat(List.of(mnist.test().label(0), mnist.test().label(1), mnist.test().label(63)))
        .containsExactly(7, 2, 3);
    assertThat(mnist.train().classCounts())
        .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
    assertThat(mnist.test().classCounts())
        .containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
    // The first image is a 7: ink on its top bar, paper in the corner.
    assertThat(mnist.test().image(0).pixel(8, 10)).isGreaterThan(200);
    assertThat(mnist.test().image(0).pixel(0, 0)).isZero();
    assertThat(mnist.sha256()).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mnist", "fashion-mnist"})
  void eachImageIsAsInItsFile(String id) {
    ImageSet test = new DatasetCatalog(SHIPPED).load(id).test();
    byte[] pixels = IdxReader.images(SHIPPED.resolve(id).resolve("t10k-images-idx3-ubyte.gz"));

    for (int i = 0; i < test.size(); i++) {
      int from = i * DigitImage.SIZE;
      assertThat(test.image(i).toBytes())
          .isEqualTo(Arrays.copyOfRange(pixels, from, from + DigitImage.SIZE));
    }
  }

  @Test
  void classesAreKnownWithoutTheFiles() {
    DatasetCatalog nowhere = new DatasetCatalog(Path.of("no-such-folder"));
    assertThat(nowhere.classes("mnist")).isEqualTo(Classes.digits("MNIST"));
    Classes fashion = nowhere.classes("fashion-mnist");
    assertThat(fashion.title()).isEqualTo("Fashion-MNIST");
    assertThat(fashion.one()).isEqualTo("a garment");
    assertThat(fashion.name(9)).isEqualTo("Ankle boot");
    assertThat(fashion.areDigits()).isFalse();
    assertThat(nowhere.classes("letters").names()).isEqualTo(Classes.DIGITS);
  }

  @Test
  void fashionMnistHasItsClassNames() {
    Dataset fashion = new DatasetCatalog(SHIPPED).load("fashion-mnist");
    assertThat(fashion.title()).isEqualTo("Fashion-MNIST");
    // As published: training image 0 is an ankle boot.
    assertThat(fashion.classNames().get(fashion.train().label(0))).isEqualTo("Ankle boot");
    assertThat(fashion.train().classCounts()).containsOnly(6000);
    assertThat(fashion.test().classCounts()).containsOnly(1000);
  }

  @Test
  void readsADataSetOnceForAllThreads() throws InterruptedException, ExecutionException {
    DatasetCatalog catalog = new DatasetCatalog(SHIPPED);
    try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
      List<Future<Dataset>> loads = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        loads.add(pool.submit(() -> catalog.load("mnist")));
      }
      for (Future<Dataset> load : loads) {
        assertThat(load.get()).isSameAs(catalog.load("mnist"));
      }
    }
  }

  @Test
  void saysWhichDataSetsThereAre() {
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> new DatasetCatalog(SHIPPED).load("letters"))
        .withMessage("There is no data set \"letters\"; choose one of mnist, fashion-mnist.");
  }

  @Test
  void saysWhichFileIsMissing() {
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> new DatasetCatalog(folder).load("mnist"))
        .withMessageContaining("train-labels-idx1-ubyte.gz is missing");
  }

  @Test
  void refusesAFileThatIsNotTheShippedOne() throws IOException {
    Path labels = folder.resolve("mnist/train-labels-idx1-ubyte.gz");
    Files.createDirectories(labels.resolveSibling("."));
    byte[] content = Files.readAllBytes(SHIPPED.resolve("mnist/train-labels-idx1-ubyte.gz"));
    content[4] ^= 1;
    Files.write(labels, content);
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> new DatasetCatalog(folder).load("mnist"))
        .withMessageContaining(labels.toString())
        .withMessageContaining("SHA-256");
  }

  @Test
  void refusesFewerImagesThanTheDataSetHas() throws IOException {
    DatasetFiles.Split train = split("train", 3, 2);
    DatasetFiles.Split test = split("t10k", 1, 1);
    DatasetFiles small = new DatasetFiles("small", Classes.digits("Small"), train, test);
    assertThatExceptionOfType(WorkbenchException.class)
        .isThrownBy(() -> new DatasetCatalog(folder, List.of(small)).load("small"))
        .withMessageContaining("train-images")
        .withMessageContaining("2 items instead of 3");
  }

  @Test
  void triesAgainAfterAFailure() throws IOException {
    DatasetFiles.Split train = split("train", 3, 3);
    DatasetFiles.Split test = split("t10k", 1, 1);
    DatasetCatalog catalog =
        new DatasetCatalog(
            folder, List.of(new DatasetFiles("small", Classes.digits("Small"), train, test)));
    Path images = folder.resolve("small/t10k-images");
    byte[] content = Files.readAllBytes(images);
    Files.delete(images);
    assertThatExceptionOfType(WorkbenchException.class).isThrownBy(() -> catalog.load("small"));
    Files.write(images, content);
    assertThat(catalog.load("small").test().size()).isEqualTo(1);
  }

  private DatasetFiles.Split split(String name, int labels, int images) throws IOException {
    byte[] pixels = new byte[images * 784];
    Arrays.fill(pixels, (byte) 9);
    return new DatasetFiles.Split(
        labels,
        file(name + "-images", IdxReaderTest.images(images, 28, 28, pixels)),
        file(name + "-labels", IdxReaderTest.labels(labels, new byte[labels])));
  }

  private DatasetFiles.File file(String name, byte[] content) throws IOException {
    byte[] compressed = IdxReaderTest.gzip(content);
    Files.createDirectories(folder.resolve("small"));
    Files.write(folder.resolve("small").resolve(name), compressed);
    try {
      return new DatasetFiles.File(
          name, HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(compressed)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
