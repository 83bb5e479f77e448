// SPDX-License-Identifier: MPL-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Build step: marks the exported packages with JSpecify's {@code @NullMarked}, except the thin
 * layer, whose null is C's. The compiler cannot: the annotation names a target that Java 8 does not
 * have, which is a warning, and warnings are errors.
 *
 * <p>Usage: {@code java NullMarkedPackages.java <folder of classes>}.
 */
public class NullMarkedPackages {
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    List<Path> packages;
    try (Stream<Path> all = Files.walk(classes)) {
      packages =
          all.filter(Files::isDirectory)
              .filter(NullMarkedPackages::hasClasses)
              .map(classes::relativize)
              .filter(p -> p.startsWith("org/zeromq") || p.startsWith("zmq"))
              .filter(p -> !p.startsWith("org/zeromq/internal") && !p.startsWith("org/zeromq/jni"))
              .sorted()
              .toList();
    }
    for (Path each : packages) {
      String name = each.toString().replace('\\', '/') + "/package-info";
      ClassWriter writer = new ClassWriter(0);
      int access = Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT | Opcodes.ACC_SYNTHETIC;
      writer.visit(Opcodes.V1_8, access, name, null, "java/lang/Object", null);
      writer.visitSource("package-info.java", null);
      writer.visitAnnotation("Lorg/jspecify/annotations/NullMarked;", true).visitEnd();
      writer.visitEnd();
      Files.write(classes.resolve(name + ".class"), writer.toByteArray());
    }
    System.out.println("packages marked with @NullMarked: " + packages.size());
  }

  private static boolean hasClasses(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(f -> f.toString().endsWith(".class"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
