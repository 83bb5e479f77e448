// SPDX-License-Identifier: MPL-2.0
package zmq.io;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names and values received with a message or a connection.
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

  /** Name of the user id that the ZAP handler returned. */
  public static final String USER_ID = "User-Id";

  /** Name of the peer's address. */
  public static final String PEER_ADDRESS = "Peer-Address";

  private final Map<String, String> properties = new LinkedHashMap<>();

  /** Creates empty metadata. */
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

  /** Returns the names. */
  public Set<String> keySet() {
    return properties.keySet();
  }

  /** Returns the names and values. */
  public Set<Entry<String, String>> entrySet() {
    return properties.entrySet();
  }

  /** Returns the values. */
  public Collection<String> values() {
    return properties.values();
  }

  /** Returns the value of a name; null if there is none. */
  public @Nullable String get(String name) {
    return properties.get(name);
  }

  /** Sets the value of a name. */
  public void set(String name, String value) {
    properties.put(name, value);
  }

  /** Sets the value of a name, as {@link #set(String, String)}. */
  public void put(String name, String value) {
    set(name, value);
  }

  /** Adds the names and values of other metadata. */
  public void set(Metadata other) {
    properties.putAll(other.properties);
  }

  /** Removes a name and its value. */
  public void remove(String name) {
    properties.remove(name);
  }

  /** Returns whether there are no names. */
  public boolean isEmpty() {
    return properties.isEmpty();
  }

  /** Returns whether a name has a value. */
  public boolean containsKey(String name) {
    return properties.containsKey(name);
  }

  /** Removes all names. */
  public void clear() {
    properties.clear();
  }

  /** Returns the number of names. */
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
