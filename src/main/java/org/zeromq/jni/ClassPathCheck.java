// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds other jars with the same classes: an old jzmq, or JeroMQ. The order of the jars then
 * determines which classes a program loads, possibly a mixture.
 */
final class ClassPathCheck {
  private static final String CLASS = "org/zeromq/ZMQ.class";

  private ClassPathCheck() {}

  /**
   * Writes a line to the standard error stream if there is more than one such jar, unless disabled.
   */
  static void warn() {
    if (!"false".equals(System.getProperty(LoaderProperties.CHECK))) {
      List<URL> found = find(ClassPathCheck.class.getClassLoader());
      Set<String> places = found.size() > 1 ? places(found) : Collections.<String>emptySet();
      if (places.size() > 1) {
        System.err.println(warning(places));
      }
    }
  }

  static String warning(Set<String> places) {
    return "jzmq: warning: org.zeromq.ZMQ is on the class path "
        + (places.size() + " times: ")
        + String.join(", ", places)
        + ". Remove old jzmq and JeroMQ, otherwise classes of different versions are mixed. -D"
        + (LoaderProperties.CHECK + "=false disables this warning.");
  }

  private static List<URL> find(ClassLoader loader) {
    try {
      return Collections.list(loader.getResources(CLASS));
    } catch (IOException e) { // other code reports a class path that cannot be read
      return Collections.emptyList();
    }
  }

  /** Returns the jars and folders that have the class, in the order of the class path. */
  private static Set<String> places(List<URL> found) {
    Set<String> places = new LinkedHashSet<>();
    for (URL url : found) {
      places.add(place(url.toString()));
    }
    return places;
  }

  /** {@code /lib/a.jar} of {@code jar:file:/lib/a.jar!/org/zeromq/ZMQ.class}. */
  static String place(String url) {
    String place = url.endsWith(CLASS) ? url.substring(0, url.length() - CLASS.length()) : url;
    place = place.startsWith("jar:") ? place.substring("jar:".length()) : place;
    place = place.endsWith("!/") ? place.substring(0, place.length() - "!/".length()) : place;
    return place.startsWith("file:") ? place.substring("file:".length()) : place;
  }
}
