// SPDX-License-Identifier: MPL-2.0
package org.zeromq.soak;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Samples the descriptors and memory of this process to check that they do not grow; on Linux. */
public final class Samples {
  private static final int PAGE = 4096;
  private static final long SETTLE_MILLIS = 50;

  private final String name;
  private final String unit;
  private final List<double[]> samples = new ArrayList<>();

  /** Samples for this amount of work. */
  public Samples(String name, String unit) {
    this.name = name;
    this.unit = unit;
  }

  /**
   * Takes a sample. The garbage collector comes first, so that unreachable objects do not count;
   * and libzmq gets time to close sockets in the background.
   */
  public void take(long done) throws IOException, InterruptedException {
    System.gc();
    int before = Integer.MAX_VALUE;
    for (int now = descriptors(); now < before; now = descriptors()) {
      before = now;
      Thread.sleep(SETTLE_MILLIS);
    }
    samples.add(new double[] {done, descriptors(), residentBytes()});
  }

  static int descriptors() {
    String[] open = new File("/proc/self/fd").list();
    return open == null ? 0 : open.length;
  }

  private static double residentBytes() throws IOException {
    byte[] statm = Files.readAllBytes(Paths.get("/proc/self/statm"));
    return Double.parseDouble(new String(statm, StandardCharsets.US_ASCII).split(" ")[1]) * PAGE;
  }

  /**
   * Prints the slopes, of a line laid through the second half of the samples; the first is warm-up.
   *
   * @param descriptorLimit how many descriptors all the work may have added
   * @param memoryLimit how many bytes it may have added
   * @return whether both are below
   */
  public boolean areFlat(double descriptorLimit, double memoryLimit) {
    List<double[]> counted = samples.subList(samples.size() / 2, samples.size());
    double work = counted.get(counted.size() - 1)[0] - counted.get(0)[0];
    double descriptors = slope(counted, 1) * work;
    double memory = slope(counted, 2) * work;
    System.out.printf(
        Locale.ROOT,
        "soak: %s: %.0f %s after warm-up: %+.2f descriptors, %+.0f KiB resident"
            + " (%.4f bytes for one); now %.0f and %.0f MiB%n",
        name,
        work,
        unit,
        descriptors,
        memory / 1024,
        memory / work,
        counted.get(counted.size() - 1)[1],
        counted.get(counted.size() - 1)[2] / 1024 / 1024);
    return descriptors <= descriptorLimit && memory <= memoryLimit;
  }

  /** The slope of the least squares line. */
  private static double slope(List<double[]> points, int column) {
    double x = points.stream().mapToDouble(p -> p[0]).average().orElse(0);
    double y = points.stream().mapToDouble(p -> p[column]).average().orElse(0);
    double xy = points.stream().mapToDouble(p -> (p[0] - x) * (p[column] - y)).sum();
    double xx = points.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
    return xx == 0 ? 0 : xy / xx;
  }
}
