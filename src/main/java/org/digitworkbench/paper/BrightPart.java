package org.digitworkbench.paper;

import java.util.ArrayList;
import java.util.List;
import org.digitworkbench.ink.GreyRaster;

/**
 * The largest connected part of a picture from some light on.
 *
 * @param pixels how many there are
 * @param outline the corners of its first and last pixel in each row, among them those of its hull
 */
record BrightPart(int pixels, List<Corner> outline) {

  static BrightPart largest(GreyRaster light, int level) {
    int width = light.width();
    int[] numbers = new int[width * light.height()];
    int[] stack = new int[numbers.length];
    int number = 0;
    int largest = 0;
    int most = 0;
    for (int start = 0; start < numbers.length; start++) {
      if (numbers[start] == 0 && light.ink(start % width, start / width) >= level) {
        int pixels = follow(light, level, start, ++number, numbers, stack);
        if (pixels > most) {
          most = pixels;
          largest = number;
        }
      }
    }
    return new BrightPart(most, most == 0 ? List.of() : outline(numbers, largest, width));
  }

  private static int follow(
      GreyRaster light, int level, int start, int number, int[] numbers, int[] stack) {
    int width = light.width();
    int depth = 0;
    int pixels = 0;
    stack[depth++] = start;
    numbers[start] = number;
    while (depth > 0) {
      int index = stack[--depth];
      pixels++;
      int x = index % width;
      for (int side = 0; side < 4; side++) {
        int near =
            switch (side) {
              case 0 -> x == 0 ? -1 : index - 1;
              case 1 -> x == width - 1 ? -1 : index + 1;
              case 2 -> index - width;
              default -> index + width;
            };
        if (near >= 0
            && near < numbers.length
            && numbers[near] == 0
            && light.ink(near % width, near / width) >= level) {
          numbers[near] = number;
          stack[depth++] = near;
        }
      }
    }
    return pixels;
  }

  private static List<Corner> outline(int[] numbers, int number, int width) {
    List<Corner> outline = new ArrayList<>();
    for (int y = 0; y < numbers.length / width; y++) {
      int left = 0;
      while (left < width && numbers[y * width + left] != number) {
        left++;
      }
      if (left < width) {
        int right = width - 1;
        while (numbers[y * width + right] != number) {
          right--;
        }
        for (int below = 0; below <= 1; below++) {
          outline.add(new Corner(left, y + below));
          outline.add(new Corner(right + 1, y + below));
        }
      }
    }
    return outline;
  }
}
