// SPDX-License-Identifier: MPL-2.0
package legacy;

import java.util.Collection;
import org.zeromq.App;
import org.zeromq.EmbeddedLibraryTools;

/** Where the library came from, and the program in the jar. */
public final class Library {
  public static void main(String[] args) throws Exception {
    Check.isTrue(EmbeddedLibraryTools.LOADED_EMBEDDED_LIBRARY);
    Check.isTrue(!EmbeddedLibraryTools.getCurrentPlatformIdentifier().isEmpty());
    Collection<String> libraries = EmbeddedLibraryTools.getEmbeddedLibraryList();
    Check.isTrue(libraries != null);
    App.main(new String[0]);
  }
}
