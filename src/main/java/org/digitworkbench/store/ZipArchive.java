package org.digitworkbench.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.digitworkbench.domain.WorkbenchException;

/** A zip from outside, taken for hostile: no size that it declares is believed. */
public final class ZipArchive {

  private final ZipFile zip;
  private final String subject;
  private final String kind;

  private ZipArchive(ZipFile zip, String subject, String kind) {
    this.zip = zip;
    this.subject = subject;
    this.kind = kind;
  }

  /**
   * What is made of an archive.
   *
   * @param <T> the outcome
   */
  public interface Content<T> {

    T read(ZipArchive archive) throws IOException;
  }

  /**
   * Reads a file.
   *
   * @param subject the beginning of the sentence if it fails, such as "The model file a.digitmodel"
   * @param kind what it should be, such as "model of the workbench"
   * @param limit of the file's length in bytes
   * @throws WorkbenchException if there is no such file, or it is no whole zip
   */
  public static <T> T read(Path file, String subject, String kind, long limit, Content<T> content) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new WorkbenchException(
            Files.isDirectory(file)
                ? subject + " is a folder; choose a file."
                : subject + " does not exist.");
      }
      if (Files.size(file) > limit) {
        throw new WorkbenchException(
            "%s is larger than %d MB, so it is not a model.".formatted(subject, limit / 1_000_000));
      }
      try (ZipFile zip = new ZipFile(file.toFile())) {
        return content.read(new ZipArchive(zip, subject, kind));
      }
    } catch (ZipException | EOFException e) {
      throw new WorkbenchException(
          "%s is cut off, damaged, or not a %s.".formatted(subject, kind), e);
    } catch (AccessDeniedException e) {
      throw new WorkbenchException(
          "%s cannot be read; check that you may open it.".formatted(subject), e);
    } catch (IOException e) {
      throw new WorkbenchException("%s cannot be read (%s).".formatted(subject, e.getMessage()), e);
    }
  }

  /** Whether there is an entry of that name. */
  public boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  /**
   * The bytes of an entry, whose checksum is right.
   *
   * @param limit of their number
   * @throws WorkbenchException if there is no such entry, or it has more bytes
   */
  public byte[] entry(String name, int limit) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new WorkbenchException("%s is not a %s: it has no %s.".formatted(subject, kind, name));
    }
    try (InputStream raw = zip.getInputStream(entry);
        CheckedInputStream in = new CheckedInputStream(raw, new CRC32())) {
      byte[] content =
          BoundedFiles.read(in, limit, "%s is damaged: its %s".formatted(subject, name));
      if (in.getChecksum().getValue() != entry.getCrc()) {
        throw new ZipException("checksum of " + name);
      }
      return content;
    }
  }
}
