// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.zeromq.internal.text.TextFiles;
import org.zeromq.internal.text.ZplLine;

/**
 * A tree of settings that is stored in files of the ZeroMQ Property Language, which czmq also reads
 * and writes.
 *
 * <pre>{@code
 * # comment
 * curve
 *     public-key = "(40 characters of Z85)"
 * verbose = 1    # quotes only where the value needs them
 * }</pre>
 *
 * <p>A path identifies a setting by the names from the root down: {@code curve/public-key}; a
 * leading slash is ignored.
 *
 * <p>Threads: one at a time. Source: RFC 4/ZPL.
 *
 * @since 4.0
 */
public class ZConfig {
  private static final String ROOT = "root";

  /** The maximum depth: more than any real file has; prevents a stack overflow on invalid input. */
  private static final int DEEPEST_LEVEL = 250;

  private final Map<String, ZConfig> children = new LinkedHashMap<>();
  private final List<String> comments = new ArrayList<>();
  private String name;
  private @Nullable String value;

  /** A visitor that {@link #visit} calls for each setting. */
  public interface IVisitor {
    /**
     * Called for a setting.
     *
     * @param argument the argument passed to {@link #visit}
     * @param level the depth below the setting on which {@link #visit} was called, which has 0
     */
    void handleNode(ZConfig node, Object argument, int level);
  }

  /** Thrown if a file is not in the ZeroMQ Property Language. */
  public static class ReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The number of the invalid line; the first line is 1. */
    public final int currentLineNumber;

    /** The invalid line, which may contain a secret. */
    public final String currentLine;

    /**
     * Creates an exception for a line; its message includes the line number, but not the line's
     * content.
     */
    public ReadException(String message, String currentLine, AtomicInteger currentLineNumber) {
      super("line " + currentLineNumber + ": " + message);
      this.currentLine = currentLine;
      this.currentLineNumber = currentLineNumber.get();
    }
  }

  /**
   * Creates a setting without a value.
   *
   * @param parent the setting to which it is added, replacing one with the same name; null for a
   *     root
   */
  @SuppressWarnings("this-escape") // only stored in a map
  public ZConfig(String name, @Nullable ZConfig parent) {
    this.name = name;
    if (parent != null) {
      parent.children.put(name, this);
    }
  }

  /** Returns the name, the last part of the path. */
  public String getName() {
    return name;
  }

  /**
   * Sets the name that {@link #getName()} returns. Files and paths use the name with which a
   * setting was created; a root's name is not written to files.
   */
  public void setName(String name) {
    this.name = name;
  }

  /** Returns the setting at a path; null if there is none. */
  public @Nullable ZConfig getChild(String path) {
    ZConfig node = this;
    for (String part : parts(path)) {
      node = node.children.get(part);
      if (node == null) {
        return null;
      }
    }
    return node;
  }

  /** Returns the values of all settings below this one, by path relative to this one. */
  public Map<String, String> getValues() {
    Map<String, String> values = new LinkedHashMap<>();
    collect("", values);
    return values;
  }

  private void collect(String prefix, Map<String, String> values) {
    children.forEach(
        (key, child) -> {
          if (child.value != null) {
            values.put(prefix + key, child.value);
          }
          child.collect(prefix + key + '/', values);
        });
  }

  /** Returns the value at a path; null if there is none. */
  public @Nullable String getValue(String path) {
    return getValue(path, null);
  }

  /** Returns the value at a path, or {@code defaultValue} when there is none. */
  public @Nullable String getValue(String path, String defaultValue) {
    ZConfig node = getChild(path);
    return node == null || node.value == null ? defaultValue : node.value;
  }

  /** Returns whether there is a setting at a path, with or without a value. */
  public boolean pathExists(String path) {
    return getChild(path) != null;
  }

  /**
   * Adds a comment, which is written before the setting; comments of a root are written at the
   * beginning of the file.
   */
  public void addComment(String comment) {
    comments.add(comment);
  }

  /**
   * Sets the value at a path, and creates missing settings on the path.
   *
   * @param newValue null for a setting without a value
   * @return the setting at the path
   * @throws IllegalArgumentException for a path without a name
   */
  public ZConfig putValue(String path, @Nullable String newValue) {
    List<String> parts = parts(path);
    Utils.checkArgument(!parts.isEmpty(), "the path has no name");
    ZConfig node = this;
    for (String part : parts) {
      ZConfig child = node.children.get(part);
      node = child == null ? new ZConfig(part, node) : child;
    }
    node.value = newValue;
    return node;
  }

  /** Adds copies of another setting's descendants and comments to this one. */
  public void putValues(ZConfig source) {
    comments.addAll(source.comments);
    source.children.forEach(
        (key, child) -> {
          ZConfig own = children.get(key);
          if (own == null) {
            own = new ZConfig(key, this);
          }
          if (child.value != null) {
            own.value = child.value;
          }
          own.putValues(child);
        });
  }

  private static List<String> parts(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/")) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return parts;
  }

  /** Calls a visitor for this setting and then for all below it, in file order. */
  public void visit(IVisitor visitor, Object argument) {
    visit(visitor, argument, 0);
  }

  private void visit(IVisitor visitor, Object argument, int level) {
    visitor.handleNode(this, argument, level);
    new ArrayList<>(children.values()).forEach(c -> c.visit(visitor, argument, level + 1));
  }

  // ---- files

  /**
   * Saves everything below this setting to a file, in UTF-8. Missing folders are created. The file
   * is replaced atomically: a concurrent reader sees either the old or the new content.
   *
   * @return the file
   * @throws IOException if it cannot be written
   * @throws IllegalArgumentException if the language cannot represent it: a name with other
   *     characters than letters, digits and {@code $-_@.&+}, a value with control characters or
   *     with both kinds of quotes; in this case nothing is written
   */
  @LegacyReturn(void.class)
  public File save(String filename) throws IOException {
    File file = new File(filename);
    TextFiles.write(file.toPath(), toText());
    return file;
  }

  /**
   * Saves everything below this setting to a writer, which is flushed and not closed.
   *
   * @throws IOException from the writer
   * @throws IllegalArgumentException as {@link #save(String)}
   */
  public void save(Writer writer) throws IOException {
    StringBuilder text = new StringBuilder();
    comments.forEach(comment -> appendComment(text, "", comment));
    children.forEach((key, child) -> child.append(text, "", key));
    writer.write(text.toString());
    writer.flush();
  }

  /** Returns the text that {@link #save(Writer)} writes. */
  String toText() throws IOException {
    StringWriter writer = new StringWriter();
    save(writer);
    return writer.toString();
  }

  private void append(StringBuilder text, String indentation, String key) {
    Utils.checkArgument(ZplLine.isName(key), "ZPL cannot represent the name " + key);
    comments.forEach(comment -> appendComment(text, indentation, comment));
    text.append(indentation).append(key);
    if (value != null) {
      String quoted = ZplLine.quoted(value);
      Utils.checkArgument(quoted != null, "ZPL cannot represent the value of " + key);
      text.append(" = ").append(quoted);
    }
    text.append('\n');
    children.forEach((k, child) -> child.append(text, indentation + "    ", k));
  }

  private static void appendComment(StringBuilder text, String indentation, String comment) {
    for (String line : comment.split("[\\p{Cntrl}&&[^\t]]+")) {
      text.append(indentation).append("# ").append(line).append('\n');
    }
  }

  /**
   * Reads a file. If a path occurs more than once, the last setting is used. Comments are not kept;
   * text before the first setting is ignored.
   *
   * @return a root named {@code root}, with the file's settings below it
   * @throws IOException if there is no such file, it cannot be read, is not a regular file, or is
   *     larger than 16 MiB
   * @throws ReadException if it is not valid: not UTF-8, control characters, a wrong indentation,
   *     text other than settings after the first setting or in a file without settings
   */
  public static ZConfig load(String filename) throws IOException {
    String text;
    try {
      text = TextFiles.read(Paths.get(filename));
    } catch (CharacterCodingException e) {
      throw new ReadException("this line or a later one is not UTF-8", "", new AtomicInteger(1));
    }
    return parse(text);
  }

  /** Parses a text as {@link #load} does. */
  static ZConfig parse(String text) throws IOException {
    ZConfig root = new ZConfig(ROOT, null);
    List<ZConfig> ancestors = new ArrayList<>();
    ancestors.add(root);
    List<Integer> depths = new ArrayList<>(); // of the ancestors; a name with slashes has several
    depths.add(0);
    ReadException preamble = null;
    AtomicInteger number = new AtomicInteger();
    BufferedReader lines = new BufferedReader(new StringReader(text));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number.incrementAndGet();
      ZplLine parsed = ZplLine.parse(line);
      if (parsed.error != null) {
        ReadException error = new ReadException(parsed.error, line, number);
        if (!parsed.isIntroduction || !root.children.isEmpty()) {
          throw error;
        }
        preamble = preamble == null ? error : preamble;
      } else if (parsed.name != null) {
        if (parsed.level >= ancestors.size()) {
          throw new ReadException(
              "indented more than one level below the line before", line, number);
        }
        int depth = depths.get(parsed.level) + parts(parsed.name).size();
        if (depth > DEEPEST_LEVEL) {
          throw new ReadException(
              "nested more than " + DEEPEST_LEVEL + " levels deep", line, number);
        }
        ancestors.subList(parsed.level + 1, ancestors.size()).clear();
        depths.subList(parsed.level + 1, depths.size()).clear();
        depths.add(depth);
        ancestors.add(ancestors.get(parsed.level).putRead(parsed));
      }
    }
    if (preamble != null && root.children.isEmpty()) {
      throw preamble;
    }
    return root;
  }

  private ZConfig putRead(ZplLine line) {
    ZConfig old = getChild(line.name);
    return putValue(line.name, line.value == null && old != null ? old.value : line.value);
  }
}
