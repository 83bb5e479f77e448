// SPDX-License-Identifier: MPL-2.0
package org.zeromq;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zeromq.internal.auth.CurveKey;
import org.zeromq.internal.text.FileStamp;
import org.zeromq.internal.text.TextFiles;
import org.zeromq.internal.text.Utf8;
import org.zeromq.internal.wait.Mutex;
import org.zeromq.util.ZMetadata;

/**
 * The certificates in a folder and its subfolders, which define the trusted public keys.
 *
 * <p>Each lookup reflects the current content of the folder: files that were added or changed since
 * the last lookup are read, removed ones are discarded. While a check thread runs ({@link
 * #startCheckThread}), only that thread checks the folder, and lookups do not access the disk.
 *
 * <p>A certificate is any regular file with a {@code curve/public-key}; other files and unreadable
 * files are ignored, as are files whose name begins with a dot or ends in {@code _secret}, and
 * folders whose name begins with a dot.
 *
 * <p>Threads: any.
 *
 * @since 4.0
 */
public class ZCertStore {
  private static final int DEEPEST_FOLDER = 32;

  /** Detects changes of a file: it has changed if its fingerprint is different. */
  public interface Fingerprinter {
    /** Returns the fingerprint of the current state of a file. */
    byte[] print(File path);
  }

  /** Detects changes by the time of modification. */
  public static final class Timestamper implements Fingerprinter {
    /** Creates an instance; it has no state. */
    public Timestamper() {}

    @Override
    public byte[] print(File path) {
      return ByteBuffer.allocate(Long.BYTES).putLong(path.lastModified()).array();
    }
  }

  /** Detects changes by the content, which is read each time. */
  public static final class Hasher implements Fingerprinter {
    /** Creates an instance; it has no state. */
    public Hasher() {}

    /** Returns the SHA-256 of the file's text; empty if the file cannot be read. */
    @Override
    public byte[] print(File path) {
      try {
        String text = TextFiles.read(path.toPath());
        return MessageDigest.getInstance("SHA-256").digest(Utf8.bytes(text));
      } catch (IOException e) {
        return new byte[0];
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e); // every Java platform provides SHA-256
      }
    }
  }

  /** The content of a file when it was last read. */
  private static final class Entry {
    final FileStamp stamp;
    final byte[] print;
    final ZCert cert;

    Entry(FileStamp stamp, byte[] print, ZCert cert) {
      this.stamp = stamp;
      this.print = print;
      this.cert = cert;
    }

    boolean saysTheSameAs(Entry other) {
      return other != null
          && Objects.equals(publicKey(), other.publicKey())
          && (cert == null || cert.getMetadata().equals(other.cert.getMetadata()));
    }

    private String publicKey() {
      return cert == null ? null : cert.getPublicKeyAsZ85();
    }
  }

  private final Path location;
  private final Fingerprinter fingerprinter;
  private final Mutex mutex = new Mutex();
  private Map<Path, Entry> entries = new HashMap<>();
  private Map<CurveKey, ZMetadata> trusted = new HashMap<>();
  private Thread checkThread;

  /**
   * Creates a store for a folder, which is created if it is missing. Changes are detected by time,
   * size and identity of a file; and by its content if it was changed very recently.
   *
   * @throws UncheckedIOException if the folder cannot be created, or is a file
   */
  public ZCertStore(String location) {
    this(location, null);
  }

  /**
   * Creates a store as {@link #ZCertStore(String)}, with a different way to detect changes.
   *
   * @param fingerprinter null for the default
   */
  public ZCertStore(String location, @Nullable Fingerprinter fingerprinter) {
    this.location = Paths.get(location);
    this.fingerprinter = fingerprinter;
    try {
      Files.createDirectories(this.location);
    } catch (IOException e) {
      if (!Files.isDirectory(this.location)) { // a link to a directory is allowed
        throw new UncheckedIOException(e);
      }
    }
    reload(true);
  }

  // ---- lookup

  /**
   * Returns whether there is a certificate with a public key.
   *
   * @param publicKey 32 bytes, or 40 characters of Z85
   * @throws IllegalArgumentException if it is not a key
   */
  public boolean containsPublicKey(byte[] publicKey) {
    return lookUp(CurveKey.of(publicKey)) != null;
  }

  /**
   * Returns whether there is a certificate with a public key.
   *
   * @param publicKey 40 characters of Z85
   * @throws IllegalArgumentException if it is not a key
   */
  public boolean containsPublicKey(String publicKey) {
    return lookUp(CurveKey.of(publicKey)) != null;
  }

  /**
   * Returns the metadata of the certificate with a public key; null if there is no such
   * certificate.
   *
   * @param publicKey 40 characters of Z85
   * @throws IllegalArgumentException if it is not a key
   */
  public @Nullable ZMetadata getMetadata(String publicKey) {
    return lookUp(CurveKey.of(publicKey));
  }

  /** Returns the number of public keys that have a certificate. */
  public int getAmountCertificates() {
    return mutex.get(
        () -> {
          refresh();
          return trusted.size();
        });
  }

  /** Returns a copy of the metadata of a key; null if the key is not trusted. */
  @Nullable ZMetadata lookUp(CurveKey publicKey) {
    ZMetadata metadata =
        mutex.get(
            () -> {
              refresh();
              return trusted.get(publicKey);
            });
    if (metadata == null) {
      return null;
    }
    ZMetadata copy = new ZMetadata();
    metadata.entrySet().forEach(e -> copy.set(e.getKey(), e.getValue()));
    return copy;
  }

  private void refresh() {
    if (!isCheckThreadRunning()) {
      checkAndReload();
    }
  }

  // ---- changes

  /** Returns whether certificates were added, changed or removed since they were last read. */
  public boolean checkCertFolderForChanges() {
    return mutex.get(() -> isChanged(scan(false)));
  }

  /** Reads the files that have changed. */
  public void checkAndReload() {
    checkAndReload(false);
  }

  /** Reads the files that have changed, or all files. */
  public void checkAndReload(boolean everything) {
    mutex.run(() -> reload(everything));
  }

  private void reload(boolean everything) {
    Map<Path, Entry> found = scan(everything);
    boolean changed = isChanged(found);
    entries = found;
    if (changed) {
      trusted = new HashMap<>();
      for (Entry entry : found.values()) {
        if (entry.cert != null) {
          trusted.put(CurveKey.of(entry.cert.getPublicKey()), entry.cert.getMetadata());
        }
      }
    }
  }

  private boolean isChanged(Map<Path, Entry> found) {
    return !found.keySet().equals(entries.keySet())
        || found.entrySet().stream()
            .anyMatch(e -> !e.getValue().saysTheSameAs(entries.get(e.getKey())));
  }

  /** Returns the current files; those that did not change as they were read before. */
  private Map<Path, Entry> scan(boolean everything) {
    Map<Path, Entry> found = new HashMap<>();
    SimpleFileVisitor<Path> visitor =
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(location) && isHidden(folder);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            boolean secret = file.getFileName().toString().endsWith("_secret");
            if (attributes.isRegularFile() && !secret && !isHidden(file)) {
              Entry entry = read(file, everything ? null : entries.get(file));
              if (entry != null) {
                found.put(file, entry);
              }
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, IOException e) {
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(
          location, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST_FOLDER, visitor);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // this visitor does not throw it
    }
    return found;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  /**
   * Returns the entry of a file, which is read unless it is known to be unchanged; null if the file
   * no longer exists.
   */
  private Entry read(Path file, Entry known) {
    FileStamp stamp;
    try {
      stamp = FileStamp.of(file);
    } catch (IOException e) {
      return null;
    }
    byte[] print = fingerprinter == null ? null : fingerprinter.print(file.toFile());
    if (known != null) {
      boolean unchanged =
          fingerprinter == null
              ? known.stamp.isUnchanged(stamp)
              : Arrays.equals(known.print, print);
      if (unchanged) {
        return known;
      }
    }
    ZCert cert = null;
    try {
      cert = ZCert.of(ZConfig.load(file.toString()));
    } catch (IOException | ZConfig.ReadException e) {
      // not a certificate
    }
    return new Entry(stamp, print, cert);
  }

  // ---- the check thread

  /**
   * Starts a thread that checks for changes at an interval, in place of each lookup; no effect if
   * one runs. It does not keep the JVM alive.
   *
   * @param interval milliseconds
   * @throws IllegalArgumentException if it is not positive
   */
  public void startCheckThread(int interval) {
    Utils.checkArgument(interval > 0, "the interval must be positive");
    mutex.run(
        () -> {
          if (!isCheckThreadRunning()) {
            checkThread = new Thread(() -> checkRepeatedly(interval), "zcertstore-check");
            checkThread.setDaemon(true);
            checkThread.start();
          }
        });
  }

  private void checkRepeatedly(int interval) {
    try {
      do {
        Thread.sleep(interval);
      } while (mutex.get(this::checkOnce));
    } catch (InterruptedException e) {
      // stopped
    } finally {
      mutex.run(
          () -> {
            if (checkThread == Thread.currentThread()) {
              checkThread = null;
            }
          });
    }
  }

  /**
   * Reads the files that have changed; false if the calling thread is no longer the check thread.
   */
  private boolean checkOnce() {
    boolean current = checkThread == Thread.currentThread();
    if (current) {
      checkAndReload();
    }
    return current;
  }

  /** Stops the check thread: each lookup checks for changes again. */
  public void stopCheckThread() {
    mutex.run(
        () -> {
          if (checkThread != null) {
            checkThread.interrupt();
            checkThread = null;
          }
        });
  }

  /** Returns whether the check thread runs. */
  public boolean isCheckThreadRunning() {
    return mutex.get(() -> checkThread != null);
  }
}
