// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.socket;

import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The endpoints that a socket is bound or connected to, as given and as completed. Any thread. */
final class EndpointList {
  private static final class Endpoint {
    final String action;
    final String given;
    final String actual;

    Endpoint(String action, String given, String actual) {
      this.action = action;
      this.given = given;
      this.actual = actual;
    }

    boolean matches(String otherAction, String endpoint) {
      return action.equals(otherAction) && (given.equals(endpoint) || actual.equals(endpoint));
    }
  }

  private final Queue<Endpoint> endpoints = new ConcurrentLinkedQueue<>();

  /**
   * Adds an endpoint.
   *
   * @param action "bound to" or "connected to"
   * @param given the endpoint as the program wrote it
   * @param actual the endpoint with the port that the system chose
   */
  void add(String action, String given, String actual) {
    endpoints.add(new Endpoint(action, given, actual));
  }

  /** Returns the completed form of an endpoint that was given in this form, else the given form. */
  String actual(String action, String given) {
    for (Endpoint endpoint : endpoints) {
      if (endpoint.action.equals(action) && endpoint.given.equals(given)) {
        return endpoint.actual;
      }
    }
    return given;
  }

  /**
   * Removes one endpoint that has this form, as given or as the system completed it. If there is
   * none, libzmq has resolved a host name: the endpoint with the same port is removed.
   */
  void remove(String action, String endpoint) {
    if (!removeFirst(each -> each.matches(action, endpoint))) {
      String port = endpoint.substring(endpoint.lastIndexOf(':') + 1);
      removeFirst(each -> each.action.equals(action) && each.actual.endsWith(":" + port));
    }
  }

  private boolean removeFirst(Predicate<Endpoint> filter) {
    for (Iterator<Endpoint> each = endpoints.iterator(); each.hasNext(); ) {
      if (filter.test(each.next())) {
        each.remove();
        return true;
      }
    }
    return false;
  }

  /** Passes the description of each endpoint to a consumer. */
  void describe(Consumer<String> consumer) {
    endpoints.forEach(endpoint -> consumer.accept(endpoint.action + " " + endpoint.actual));
  }
}
