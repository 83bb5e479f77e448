// SPDX-License-Identifier: MPL-2.0
package org.zeromq.artifacts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import client.RoundTrip;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** The jars as bundles, in a framework that resolves and runs them. */
@Timeout(60)
class OsgiIT {
  @TempDir Path scratch;
  private Framework framework;

  @BeforeEach
  void start() throws BundleException {
    Map<String, String> configuration = new HashMap<>();
    configuration.put(Constants.FRAMEWORK_STORAGE, scratch.resolve("storage").toString());
    FrameworkFactory factory = ServiceLoader.load(FrameworkFactory.class).iterator().next();
    framework = factory.newFramework(configuration);
    framework.start();
  }

  @AfterEach
  void stop() throws Exception {
    framework.stop();
    framework.waitForStop(10_000);
  }

  @Test
  void theMainJarResolvesAndIsUsedByAnotherBundle() throws Exception {
    install(Artifacts.main());
    assertRuns(client("[4,5)"));
  }

  @Test
  void theSlimJarTakesThePlatformsJarAsAFragment() throws Exception {
    install(Artifacts.slim());
    install(Artifacts.ofThisPlatform());
    assertRuns(client("[4,5)"));
  }

  @Test
  void bundleThatImportsTheVersionsOfJeromqIsResolved() throws Exception {
    install(Artifacts.main());
    assertRuns(client("[0.6,1)", "[4,5)"));
  }

  @Test
  void aBundleThatWantsAnotherVersionIsNotResolved() throws Exception {
    install(Artifacts.main());
    Bundle client = client("[5,6)");
    assertThrows(BundleException.class, client::start);
  }

  @Test
  void nothingButTheFrameworkIsNeededAndJava8IsEnough() throws Exception {
    Attributes headers = Artifacts.manifest(Artifacts.main()).getMainAttributes();
    assertNull(headers.getValue("Import-Package"));
    assertEquals(
        "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=1.8))\"",
        headers.getValue("Require-Capability"));
  }

  private Bundle install(Path jar) throws BundleException {
    return framework.getBundleContext().installBundle(jar.toUri().toString());
  }

  /** A bundle with a class that uses jzmq. */
  private Bundle client(String versions) throws IOException, BundleException {
    return client(versions, versions);
  }

  private Bundle client(String versions, String jniVersions) throws IOException, BundleException {
    Manifest manifest = new Manifest();
    Attributes headers = manifest.getMainAttributes();
    headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.putValue("Bundle-ManifestVersion", "2");
    headers.putValue("Bundle-SymbolicName", "client");
    String imports = "org.zeromq;version=\"%s\",org.zeromq.jni;version=\"%s\"";
    headers.putValue("Import-Package", String.format(imports, versions, jniVersions));
    Path jar = scratch.resolve("client.jar");
    String name = RoundTrip.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest);
        InputStream in = RoundTrip.class.getResourceAsStream("/" + name)) {
      entries.putNextEntry(new JarEntry(name));
      byte[] buffer = new byte[8192];
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        entries.write(buffer, 0, length);
      }
    }
    return install(jar);
  }

  private static void assertRuns(Bundle client) throws Exception {
    client.start();
    Object program =
        client.loadClass(RoundTrip.class.getName()).getDeclaredConstructor().newInstance();
    String result = (String) ((Callable<?>) program).call();
    assertTrue(result.startsWith("hello World bundle:"), result);
  }
}
