// SPDX-License-Identifier: MPL-2.0
package org.zeromq.bench;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Plots of what was measured, as PNG: small, and the same everywhere. */
final class Plots {
  private static final int WIDTH = 900;
  private static final int HEIGHT = 420;

  private static final Map<String, Color> COLORS =
      Map.of(
          "c", new Color(0x9e9e9e),
          "c-tuned", new Color(0x616161),
          "c-msg", new Color(0x424242),
          "jzmq-bytes", new Color(0x1565c0),
          "jzmq-range", new Color(0x42a5f5),
          "jzmq-direct", new Color(0x26a69a),
          "jzmq-batch", new Color(0x2e7d32),
          "jzmq-zerocopy", new Color(0x9ccc65),
          "jeromq-bytes", new Color(0xef6c00),
          "legacy-bytes", new Color(0xad1457));

  private static final List<String> COMPARED =
      Stream.of(ContenderNames.PROCESSES).filter(name -> !name.equals("jzmq-inplace")).toList();

  private final Results results;
  private final Path folder;

  private Plots(Results results, Path folder) {
    this.results = results;
    this.folder = folder;
  }

  static void write(Results results, Path folder) throws IOException {
    Plots plots = new Plots(results, folder);
    for (String transport : List.of("tcp", "ipc", "inproc")) {
      plots.bySize(
          "throughput-" + transport,
          "PUSH/PULL, " + transport + ": messages in a second, as many times JeroMQ's",
          new Key(SuiteName.THROUGHPUT, "PUSH/PULL", transport, 0, ""),
          Values.RATE,
          "jeromq-bytes");
      plots.bySize(
          "throughput-" + transport + "-of-c",
          "PUSH/PULL, " + transport + ": messages in a second, as part of C's, same settings",
          new Key(
              transport.equals("inproc") ? SuiteName.THROUGHPUT : SuiteName.APART,
              "PUSH/PULL",
              transport,
              0,
              ""),
          Values.RATE,
          "c-tuned");
      plots.bySize(
          "latency-" + transport,
          "REQ/REP, " + transport + ": median round trip in microseconds",
          new Key(SuiteName.LATENCY_APART, "REQ/REP", transport, 0, ""),
          Values.P50,
          null);
    }
    plots.bySize(
        "loop",
        "One thread, inproc: CPU nanoseconds for a message, sent and received",
        new Key(SuiteName.LOOP, "one thread", "inproc", 0, ""),
        Values.CPU,
        null);
    plots.bySize(
        "curve",
        "PUSH/PULL with CURVE, tcp: messages in a second, as many times JeroMQ's",
        new Key(SuiteName.CURVE, "PUSH/PULL CURVE", "tcp", 0, ""),
        Values.RATE,
        "jeromq-bytes");
  }

  /** Groups of bars by size; values, or how many times the reference's. */
  private void bySize(String file, String title, Key group, String value, String reference)
      throws IOException {
    TreeSet<Integer> sizes = new TreeSet<>();
    for (Key key : results.keys()) {
      boolean readable = !group.suite().equals(SuiteName.LOOP) || key.size() <= 1 << 10;
      if (key.of("").equals(sized(group, key.size())) && readable) {
        sizes.add(key.size());
      }
    }
    CategoryChart chart =
        new CategoryChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .theme(ChartTheme.GGPlot2)
            .build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideE);
    chart.getStyler().setAvailableSpaceFill(0.85);
    chart.getStyler().setYAxisMin(0.0);
    List<String> labels = sizes.stream().map(Sizes::text).toList();
    for (String contender : COMPARED) {
      List<Double> heights = new ArrayList<>();
      for (int size : sizes) {
        Key key = sized(group, size).of(contender);
        double height =
            reference == null ? results.median(key, value) : results.ratio(key, reference, value);
        heights.add(Double.isNaN(height) ? 0 : height);
      }
      if (heights.stream().anyMatch(height -> height > 0)) {
        chart.addSeries(contender, labels, heights).setFillColor(COLORS.get(contender));
      }
    }
    if (!chart.getSeriesMap().isEmpty()) {
      BitmapEncoder.saveBitmap(chart, folder.resolve(file).toString(), BitmapFormat.PNG);
    }
  }

  private static Key sized(Key group, int size) {
    return new Key(group.suite(), group.scenario(), group.transport(), size, "");
  }
}
