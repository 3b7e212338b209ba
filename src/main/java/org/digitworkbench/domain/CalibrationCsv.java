package org.digitworkbench.domain;

/**
 * The bins of a calibration as comma-separated values (RFC 4180): shares of 1, all digits that
 * there are; no confidence and no accuracy where there are no images.
 */
public final class CalibrationCsv {

  private CalibrationCsv() {}

  /** The lines, with one of titles in front. */
  public static String of(Calibration calibration) {
    StringBuilder csv = new StringBuilder("from,to,count,confidence,accuracy\r\n");
    for (Calibration.Bin bin : calibration.bins()) {
      csv.append(bin.from()).append(',').append(bin.to()).append(',').append(bin.count());
      csv.append(',').append(bin.isEmpty() ? "" : bin.confidence());
      csv.append(',').append(bin.isEmpty() ? "" : bin.accuracy()).append("\r\n");
    }
    return csv.toString();
  }
}
