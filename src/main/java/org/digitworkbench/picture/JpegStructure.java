package org.digitworkbench.picture;

/**
 * What the segments of a JPEG file say before it is decoded: whether it is whole, how often it
 * repaints its picture, and how the camera was held.
 */
final class JpegStructure {

  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int APP1 = 0xe1;

  /** Tag 0x0112 of TIFF 6.0, which Exif took over: 1 to 8, see {@link Orientation}. */
  private static final int ORIENTATION_TAG = 0x0112;

  private static final int SHORT = 3;

  private final byte[] content;
  private int scans;
  private boolean ended;
  private int orientation = 1;

  private JpegStructure(byte[] content) {
    this.content = content;
  }

  /** The structure of a file that begins with 0xFF 0xD8; anything may follow. */
  static JpegStructure of(byte[] content) {
    JpegStructure structure = new JpegStructure(content);
    structure.walk();
    return structure;
  }

  /** Scans of the picture itself; embedded previews have their own and are not counted. */
  int scans() {
    return scans;
  }

  /** Whether the picture ends; ImageIO would fill what is missing with grey and only warn. */
  boolean isWhole() {
    return ended;
  }

  /** Exif's orientation, 1 to 8; 1, upright, where the file does not say. */
  int orientation() {
    return orientation;
  }

  private void walk() {
    int at = 2;
    while (at + 1 < content.length) {
      int mark = content[at + 1] & 0xff;
      if ((content[at] & 0xff) != 0xff || mark == 0 || mark == 0xff || isAlone(mark)) {
        // Data of a scan, where 0xFF is always followed by 0 or a restart mark; or fill bytes.
        at++;
      } else if (mark == END_OF_IMAGE) {
        ended = true;
        return;
      } else {
        if (mark == START_OF_SCAN) {
          scans++;
        } else if (mark == APP1) {
          readExif(at + 4);
        }
        at += 2 + bigEndian(at + 2);
      }
    }
  }

  /** Restart marks and the like have no length. */
  private static boolean isAlone(int mark) {
    return (mark >= 0xd0 && mark <= 0xd8) || mark == 0x01;
  }

  private void readExif(int begin) {
    if (begin + 14 > content.length
        || content[begin] != 'E'
        || content[begin + 1] != 'x'
        || content[begin + 2] != 'i'
        || content[begin + 3] != 'f') {
      return;
    }
    int tiff = begin + 6;
    boolean little = content[tiff] == 'I';
    long directory = tiff + number(tiff + 4, 4, little);
    if (directory < tiff || directory + 2 > content.length) {
      return;
    }
    int first = (int) directory + 2;
    int entries = (int) number((int) directory, 2, little);
    for (int i = 0; i < entries && first + 12 * i + 12 <= content.length; i++) {
      int entry = first + 12 * i;
      if (number(entry, 2, little) == ORIENTATION_TAG && number(entry + 2, 2, little) == SHORT) {
        int value = (int) number(entry + 8, 2, little);
        orientation = value >= 1 && value <= 8 ? value : 1;
        return;
      }
    }
  }

  /** The unsigned number in those bytes, which are there. */
  private long number(int at, int bytes, boolean little) {
    long value = 0;
    for (int i = 0; i < bytes; i++) {
      int next = content[little ? at + bytes - 1 - i : at + i] & 0xff;
      value = value << 8 | next;
    }
    return value;
  }

  /** The length of a segment; at least 2, its own bytes, so that the walk always goes on. */
  private int bigEndian(int at) {
    return at + 2 > content.length ? 2 : Math.max(2, (int) number(at, 2, false));
  }
}
