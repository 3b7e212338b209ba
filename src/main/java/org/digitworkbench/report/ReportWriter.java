package org.digitworkbench.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;

/**
 * Writes reports as HTML: one file that needs no script, no network and no other file. Safe for any
 * thread.
 */
public final class ReportWriter {

  private static final String TEMPLATES = "org/digitworkbench/report";

  private final PebbleTemplate template;

  public ReportWriter() {
    ClasspathLoader loader = new ClasspathLoader(ReportWriter.class.getClassLoader());
    loader.setPrefix(TEMPLATES);
    template =
        new PebbleEngine.Builder()
            .loader(loader)
            .autoEscaping(true)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .build()
            .getTemplate("report.html");
  }

  /** The report; some ten milliseconds for each network. */
  public String html(ReportSpec spec) {
    StringWriter html = new StringWriter();
    try {
      template.evaluate(html, Map.of("page", ReportPage.of(spec)));
    } catch (IOException e) {
      throw new UncheckedIOException("Memory does not fail", e);
    }
    return html.toString();
  }
}
