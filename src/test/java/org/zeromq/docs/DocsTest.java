// SPDX-License-Identifier: MPL-2.0
package org.zeromq.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.zeromq.jni.JavaProcess;

/** The README, the docs, and the first pages of the Javadoc. */
@Timeout(120)
class DocsTest {
  private static final Path OVERVIEW = Paths.get("src/main/javadoc/overview.html");
  private static final Path PACKAGE = Paths.get("src/main/java/org/zeromq/package-info.java");

  @TempDir Path directory;

  @Test
  void everyRelativeLinkLeadsToAFileAndAHeading() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Markdown page : Markdown.all()) {
      for (String link : page.relativeLinks()) {
        links++;
        int hash = link.indexOf('#');
        String path = hash < 0 ? link : link.substring(0, hash);
        Path target = path.isEmpty() ? page.file : page.file.resolveSibling(path).normalize();
        if (!Files.exists(target)) {
          broken.add(page.file + ": " + link);
        } else if (hash >= 0
            && target.toString().endsWith(".md")
            && !Markdown.of(target).anchors().contains(link.substring(hash + 1))) {
          broken.add(page.file + ": " + link);
        }
      }
    }
    assertTrue(links > 50, () -> "too few links were found");
    assertEquals(Collections.emptyList(), broken);
  }

  @Test
  void everyPageIsInTheIndex() throws IOException {
    String index = Markdown.read(Paths.get("docs/README.md"));
    for (Markdown page : Markdown.all()) {
      String name = page.file.getFileName().toString();
      if (page.file.startsWith("docs") && !name.equals("README.md")) {
        assertTrue(index.contains("(" + name + ")"), name);
      }
    }
  }

  @Test
  void javaCodeCompilesAndProgramsPrintWhatTheDocsSay() throws Exception {
    assumeTrue(ToolProvider.getSystemJavaCompiler() != null, "a JRE without a compiler");
    List<JavaBlock> blocks = new ArrayList<>();
    blocks.add(
        new JavaBlock(
            "overview", "prints: world", unescape(between(OVERVIEW, "<code>", "</code>"))));
    blocks.add(
        new JavaBlock("package_info", "", javadocCode(between(PACKAGE, "<pre>{@code", "}</pre>"))));
    for (Markdown page : Markdown.all()) {
      blocks.addAll(page.javaBlocks());
    }
    blocks.removeIf(block -> !block.isCompilable() || block.java() > javaVersion());
    assertTrue(blocks.size() > 10, blocks.toString());
    compile(blocks);
    for (JavaBlock block : blocks) {
      if (block.isProgram()) {
        String output =
            JavaProcess.of(block.className()).option("-Xcheck:jni").classPathFirst(directory).run();
        assertTrue(Arrays.asList(output.split("\\R")).contains(block.prints()), output);
      }
    }
  }

  private void compile(List<JavaBlock> blocks) {
    List<JavaFileObject> sources = new ArrayList<>();
    for (JavaBlock block : blocks) {
      URI uri = URI.create("string:///" + block.className() + ".java");
      sources.add(
          new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
              return block.source();
            }
          });
    }
    List<String> options =
        Arrays.asList(
            "-d", directory.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
    StringWriter errors = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    boolean compiled = compiler.getTask(errors, null, null, options, null, sources).call();
    assertTrue(compiled, errors::toString);
  }

  private static int javaVersion() {
    String version = System.getProperty("java.specification.version");
    return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
  }

  private static String between(Path file, String start, String end) throws IOException {
    String text = Markdown.read(file);
    int from = text.indexOf(start);
    assertFalse(from < 0, () -> start + " is not in " + file);
    return text.substring(from + start.length(), text.indexOf(end, from));
  }

  private static String unescape(String html) {
    return html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
  }

  private static String javadocCode(String comment) {
    return comment.replaceAll("(?m)^ \\* ?", "");
  }
}
