// SPDX-License-Identifier: MPL-2.0
package packing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The jar that gives the module the name of JeroMQ's as well: for modules that require {@code
 * org.zeromq.jeromq}. It has a module descriptor and nothing else.
 */
final class JeromqNames {
  static final String CLASSIFIER = "jeromq-names";

  private final Settings settings;

  JeromqNames(Settings settings) {
    this.settings = settings;
  }

  Path write() throws IOException {
    Archive archive = new Archive();
    archive.add("META-INF/MANIFEST.MF", manifest());
    archive.add("module-info.class", descriptor());
    archive.add(Natives.LICENSE, settings.license());
    Path file = settings.artifact(CLASSIFIER, "jar");
    archive.write(file, settings.timestamp());
    return file;
  }

  private static byte[] descriptor() {
    ClassWriter classWriter = new ClassWriter(0);
    classWriter.visit(Opcodes.V9, Opcodes.ACC_MODULE, "module-info", null, null, null);
    ModuleVisitor module = classWriter.visitModule("org.zeromq.jeromq", 0, null);
    module.visitRequire("java.base", Opcodes.ACC_MANDATED, null);
    module.visitRequire("org.zeromq.jzmq", Opcodes.ACC_TRANSITIVE, null);
    module.visitEnd();
    classWriter.visitEnd();
    return classWriter.toByteArray();
  }

  private byte[] manifest() throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.IMPLEMENTATION_TITLE, "jzmq, the name of JeroMQ's module");
    attributes.put(Attributes.Name.IMPLEMENTATION_VERSION, settings.version());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    manifest.write(out);
    return out.toByteArray();
  }
}
