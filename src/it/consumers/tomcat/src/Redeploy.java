// SPDX-License-Identifier: MPL-2.0
import java.io.File;
import java.lang.ref.WeakReference;
import java.net.JarURLConnection;
import java.net.Socket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/** Deploys the web application 20 times in a Tomcat, and then looks for leaks. */
public final class Redeploy {
  private static final int TIMES = 20;
  private static final int GC_TRIES = 100;

  public static void main(String[] args) throws Exception {
    System.setProperty("org.zeromq.classpath.check", "false"); // it is in the application, too
    Path base = Files.createTempDirectory("tomcat");
    Path application = base.resolve("application");
    copy(
        Redeploy.class.getResource("/Forgetful.class"),
        application,
        "WEB-INF/classes/Forgetful.class");
    JarURLConnection jar =
        (JarURLConnection) Redeploy.class.getResource("/org/zeromq/ZMQ.class").openConnection();
    copy(jar.getJarFileURL(), application, "WEB-INF/lib/jzmq.jar");

    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(base.toString());
    tomcat.getHost();
    tomcat.start();
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    List<Integer> ports = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      loaders.add(deploy(tomcat, application));
      ports.add(Integer.getInteger("forgotten.port"));
    }
    for (int i = 0; i < GC_TRIES && left(loaders) > 0; i++) {
      System.gc();
      Thread.sleep(50);
    }
    check(left(loaders) == 0, left(loaders) + " of the class loaders are still there");
    for (int port : ports) { // the I/O threads of the forgotten contexts still accept
      try (Socket socket = new Socket("127.0.0.1", port)) {
        check(socket.getInputStream().read() >= 0, "a forgotten socket does not greet");
      }
    }
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      check(!thread.getName().startsWith("jzmq"), "a thread is left: " + thread.getName());
    }
    System.out.println(TIMES + " times deployed, no class loader and no thread is left");
    Runtime.getRuntime().halt(0);
  }

  private static WeakReference<ClassLoader> deploy(Tomcat tomcat, Path application) {
    Context context = tomcat.addContext("/application", application.toString());
    try {
      context.stop(); // addContext has started it, without the listener
      context.addApplicationListener("Forgetful");
      System.clearProperty("forgotten.port");
      context.start();
      ClassLoader loader = context.getLoader().getClassLoader();
      check(System.getProperty("forgotten.port") != null, "the application did not start");
      context.stop();
      tomcat.getHost().removeChild(context);
      context.destroy();
      return new WeakReference<>(loader);
    } catch (org.apache.catalina.LifecycleException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long left(List<WeakReference<ClassLoader>> loaders) {
    return loaders.stream().filter(loader -> loader.get() != null).count();
  }

  private static void copy(URL from, Path folder, String name) throws Exception {
    Path to = folder.resolve(name.replace('/', File.separatorChar));
    Files.createDirectories(to.getParent());
    try (java.io.InputStream in = from.openStream()) {
      Files.copy(in, to);
    }
  }

  private static void check(boolean fact, String otherwise) {
    if (!fact) {
      System.err.println(otherwise);
      Runtime.getRuntime().halt(1);
    }
  }
}
