// SPDX-License-Identifier: MPL-2.0
package org.zeromq.internal.auth;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.zeromq.util.ZMetadata;

/**
 * The rules of a ZAP handler, which any thread may change at any time.
 *
 * <p>A mechanism that is not configured rejects every client, except GSSAPI, whose clients are
 * authenticated already.
 */
public final class ZapPolicy {
  private static final String ALL_DOMAINS = "*";

  private final AddressRules addresses = new AddressRules();
  private final Map<String, PasswordFile> passwordFiles = new ConcurrentSkipListMap<>();
  private final Set<String> gssapiDomains = new ConcurrentSkipListSet<>();
  private final Predicate<ZapFrames> gssapi;
  private final Map<String, Function<ZapFrames, ZapAnswer>> mechanisms;

  /** Returns the metadata of a trusted key, or null. */
  private volatile Function<CurveKey, ZMetadata> certificates = key -> null;

  /** Creates rules with a predicate that decides on GSSAPI clients. */
  public ZapPolicy(Predicate<ZapFrames> gssapi) {
    this(gssapi, null);
  }

  /**
   * Creates rules as {@link #ZapPolicy(Predicate)}, with functions that replace the built-in
   * mechanisms.
   */
  public ZapPolicy(
      Predicate<ZapFrames> gssapi, Map<String, Function<ZapFrames, ZapAnswer>> mechanisms) {
    this.gssapi = gssapi;
    this.mechanisms = mechanisms;
  }

  public void allow(String address) {
    addresses.allow(address);
  }

  public void deny(String address) {
    addresses.deny(address);
  }

  public void usePasswords(String domain, Path file) {
    passwordFiles.put(domain, new PasswordFile(file));
  }

  /** Trusts the keys for which a look-up returns metadata; null trusts all keys. */
  public void useCertificates(Function<CurveKey, ZMetadata> lookUp) {
    certificates = lookUp == null ? key -> new ZMetadata() : lookUp;
  }

  public void useGssapi(String domain) {
    gssapiDomains.add(domain);
  }

  /** Returns the answer to a request, including an invalid one. */
  public ZapAnswer decide(ZapFrames request) {
    if (request.error != null) {
      return ZapAnswer.failed(request.error, request.error);
    }
    ZapAnswer answer = decideByRules(request);
    if (answer != null) {
      return answer;
    }
    if (mechanisms != null) {
      Function<ZapFrames, ZapAnswer> mechanism = mechanisms.get(request.mechanism());
      return mechanism == null
          ? ZapAnswer.denied("its mechanism is unknown")
          : mechanism.apply(request);
    }
    return gssapi.test(request)
        ? ZapAnswer.allowed(request.credentialString(0), new ZMetadata())
        : ZapAnswer.denied("its principal");
  }

  /** Returns the answer; null if the program decides. */
  private ZapAnswer decideByRules(ZapFrames request) {
    if (!addresses.isAllowed(request.address())) {
      return ZapAnswer.denied("its address");
    }
    if (mechanisms != null) {
      return null;
    }
    switch (request.mechanism()) {
      case "NULL":
        return ZapAnswer.allowed("", new ZMetadata());
      case "PLAIN":
        return plain(request);
      case "CURVE":
        return curve(request);
      case "GSSAPI":
        if (!isGssapiDomain(request.domain())) {
          return ZapAnswer.denied("GSSAPI is not configured for its domain");
        }
        return null;
      default:
        return ZapAnswer.denied("its mechanism is unknown");
    }
  }

  private ZapAnswer plain(ZapFrames request) {
    PasswordFile file = passwordFiles.get(request.domain());
    if (file == null) {
      file = passwordFiles.get(ALL_DOMAINS);
    }
    if (file == null) {
      return ZapAnswer.denied("no password file for its domain");
    }
    try {
      return file.matches(request.credential(0), request.credential(1))
          ? ZapAnswer.allowed(request.credentialString(0), new ZMetadata())
          : ZapAnswer.denied("its user name or its password");
    } catch (IOException e) {
      return ZapAnswer.denied("the password file cannot be read: " + e);
    }
  }

  private ZapAnswer curve(ZapFrames request) {
    CurveKey key = CurveKey.of(request.credential(0));
    ZMetadata metadata = certificates.apply(key);
    return metadata == null
        ? ZapAnswer.denied("no certificate for its key")
        : ZapAnswer.allowed(key.z85, metadata);
  }

  private boolean isGssapiDomain(String domain) {
    return gssapiDomains.isEmpty()
        || gssapiDomains.contains(ALL_DOMAINS)
        || gssapiDomains.contains(domain);
  }
}
