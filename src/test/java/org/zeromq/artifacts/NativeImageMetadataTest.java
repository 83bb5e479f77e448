// SPDX-License-Identifier: MPL-2.0
package org.zeromq.artifacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.zeromq.EmbeddedLibraryTools;
import org.zeromq.jni.NativeLibrary;

/**
 * The metadata for GraalVM's native-image, compared with the code: the tool sees neither the
 * lookups of C nor which resources are read.
 */
@Timeout(60)
class NativeImageMetadataTest {
  private static final String FOLDER = "/META-INF/native-image/org.zeromq/jzmq/";
  private static JavaClasses classes;

  @BeforeAll
  static void readClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("org.zeromq");
  }

  // ---- resources
  // ------------------------------------------------------------------------------------

  @Test
  void theResourcesThatAreReadAreIncluded() throws IOException {
    Set<String> read = new TreeSet<>(EmbeddedLibraryTools.getEmbeddedLibraryList());
    assertTrue(read.size() > 0);
    read.add("org/zeromq/native/" + NativeLibrary.platform() + "/libzmq.properties");
    read.add("org/zeromq/jni/version.properties");
    read.add("org/zeromq/ZMQ.class");
    for (String name : read) {
      assertNotNull(NativeLibrary.class.getResource("/" + name), name);
      assertTrue(globs().stream().anyMatch(glob -> matches(glob, name)), name);
      assertTrue(patterns().stream().anyMatch(name::matches), name);
    }
  }

  @Test
  void noOtherClassReadsResources() {
    Set<String> readers =
        classes.stream()
            .flatMap(c -> c.getMethodCallsFromSelf().stream())
            .filter(call -> call.getName().matches("getResource.*|getSystemResource.*"))
            .map(call -> call.getOriginOwner().getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    // the resources that they read are listed above, and in the metadata
    List<String> known =
        Arrays.asList(
            "BindingVersion", "ClassPathCheck", "EmbeddedLibraryTools", "LibraryResource");
    assertEquals(new TreeSet<>(known), readers);
  }

  /** Of native-image, as far as the metadata has them: {@code **} at the end. */
  private static boolean matches(String glob, String name) {
    return glob.endsWith("**")
        ? name.startsWith(glob.substring(0, glob.length() - 2))
        : glob.equals(name);
  }

  private static Set<String> globs() throws IOException {
    return texts(json("reachability-metadata.json").get("resources"), "glob");
  }

  private static Set<String> patterns() throws IOException {
    return texts(json("resource-config.json").get("resources").get("includes"), "pattern");
  }

  // ---- Java that Java or C looks up
  // -----------------------------------------------------------------

  @Test
  void noOtherClassLooksUpJavaByName() {
    Set<String> callers =
        classes.stream()
            .flatMap(c -> c.getMethodCallsFromSelf().stream())
            .filter(NativeImageMetadataTest::isReflection)
            .map(call -> call.getOriginOwner().getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    // Thread.isVirtual() is in the metadata; an image has no event types that are made at run time
    assertEquals(new TreeSet<>(Arrays.asList("EventType", "VirtualThreads")), callers);
  }

  private static boolean isReflection(JavaMethodCall call) {
    String owner = call.getTargetOwner().getName();
    return owner.matches("java\\.lang\\.(reflect|invoke)\\..*|java\\.util\\.ServiceLoader")
        || owner.equals("java.lang.Class")
            && call.getName().matches("forName|newInstance|get.*(Method|Field|Constructor)s?")
        || call.getName().equals("loadClass");
  }

  @Test
  void namesThatCLooksUpAreIncluded() throws IOException {
    Pattern jni =
        Pattern.compile("->(FindClass|Get\\w*ID|New(Object|Global)\\w*|Throw\\w*|Alloc\\w*)\\b");
    Set<String> files = new TreeSet<>();
    try (Stream<Path> sources = Files.list(Paths.get("native"))) {
      for (Path source :
          sources.filter(f -> f.toString().endsWith(".c")).collect(Collectors.toList())) {
        if (jni.matcher(text(source)).find()) {
          files.add(source.getFileName().toString());
        }
      }
    }
    // failure.c does without the class that it throws for a JVM's report: an image writes none
    // and recorder.c without the class of the flight recorder: an image records no events
    List<String> expected = Arrays.asList("channel.c", "failure.c", "recorder.c");
    assertEquals(new TreeSet<>(expected), files);

    Matcher lookups =
        Pattern.compile("\"([a-z]+(?:/\\w+)+)\"|\"(\\w+)\", \"\\(")
            .matcher(text(Paths.get("native/channel.c")));
    Set<String> names = new TreeSet<>();
    while (lookups.find()) {
      names.add(lookups.group(1) == null ? lookups.group(2) : lookups.group(1).replace('/', '.'));
    }
    // a method is looked up where it is declared
    names.add("java.nio.channels.Channel");
    assertEquals(names, included(json("jni-config.json"), "name"));
    names.addAll(Arrays.asList("java.lang.Thread", "isVirtual")); // which Java looks up
    assertEquals(names, included(json("reachability-metadata.json").get("reflection"), "type"));
  }

  @Test
  void includedNamesExist() throws Exception {
    for (JsonNode type : json("jni-config.json")) {
      Class<?> declaring = Class.forName(type.get("name").asText());
      for (JsonNode method : type.get("methods")) {
        assertEquals(0, method.get("parameterTypes").size());
        assertNotNull(declaring.getDeclaredMethod(method.get("name").asText()));
      }
    }
  }

  private static Set<String> included(JsonNode types, String key) {
    Set<String> names = texts(types, key);
    types.forEach(type -> names.addAll(texts(type.get("methods"), "name")));
    return names;
  }

  private static Set<String> texts(JsonNode nodes, String key) {
    return StreamSupport.stream(nodes.spliterator(), false)
        .map(node -> node.get(key).asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode json(String file) throws IOException {
    try (InputStream in = NativeLibrary.class.getResourceAsStream(FOLDER + file)) {
      assertNotNull(in, file);
      return new ObjectMapper().readTree(in);
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
