// SPDX-License-Identifier: MPL-2.0
package zmq.io;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Properties;
import java.util.Set;

/**
 * Names and values that came with a message or a connection.
 *
 * @deprecated use {@link org.zeromq.util.ZMetadata}, or {@link org.zeromq.Msg#getProperty}
 * @since 4.0
 */
@Deprecated
public class Metadata {
  /** Name of the peer's routing id. */
  public static final String IDENTITY = "Identity";

  /** Name of the peer's socket type. */
  public static final String SOCKET_TYPE = "Socket-Type";

  /** Name of the user that the ZAP handler found. */
  public static final String USER_ID = "User-Id";

  /** Name of the peer's address. */
  public static final String PEER_ADDRESS = "Peer-Address";

  private final Map<String, String> properties = new LinkedHashMap<>();

  /** Creates an empty one. */
  public Metadata() {}

  /** Copies a map. */
  public Metadata(Map<String, String> properties) {
    this.properties.putAll(properties);
  }

  /** Copies properties. */
  public Metadata(Properties properties) {
    for (String name : properties.stringPropertyNames()) {
      this.properties.put(name, properties.getProperty(name));
    }
  }

  /** The names. */
  public Set<String> keySet() {
    return properties.keySet();
  }

  /** The names and values. */
  public Set<Entry<String, String>> entrySet() {
    return properties.entrySet();
  }

  /** The values. */
  public Collection<String> values() {
    return properties.values();
  }

  /** The value of a name; null if it has none. */
  public String get(String name) {
    return properties.get(name);
  }

  /** Sets the value of a name. */
  public void set(String name, String value) {
    properties.put(name, value);
  }

  /** {@link #set(String, String)}. */
  public void put(String name, String value) {
    set(name, value);
  }

  /** Adds the names and values of another one. */
  public void set(Metadata other) {
    properties.putAll(other.properties);
  }

  /** Removes a name and its value. */
  public void remove(String name) {
    properties.remove(name);
  }

  /** Whether there is no name. */
  public boolean isEmpty() {
    return properties.isEmpty();
  }

  /** Whether a name has a value. */
  public boolean containsKey(String name) {
    return properties.containsKey(name);
  }

  /** Removes all names. */
  public void clear() {
    properties.clear();
  }

  /** The number of names. */
  public int size() {
    return properties.size();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Metadata && properties.equals(((Metadata) other).properties);
  }

  @Override
  public int hashCode() {
    return properties.hashCode();
  }

  @Override
  public String toString() {
    return "Metadata=" + properties;
  }
}
