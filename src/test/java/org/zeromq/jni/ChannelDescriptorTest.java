// SPDX-License-Identifier: MPL-2.0
package org.zeromq.jni;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.zeromq.jni.ZmqErrno.*;

import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.SelectorProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChannelDescriptorTest {
  @Test
  void everyChannelOfTheJdkHasADescriptorUntilItIsClosed() throws Exception {
    Pipe pipe = Pipe.open();
    SelectableChannel[] channels = {
      SocketChannel.open(),
      ServerSocketChannel.open(),
      DatagramChannel.open(),
      pipe.source(),
      pipe.sink()
    };
    for (SelectableChannel channel : channels) {
      assertTrue(ChannelDescriptor.of(channel) >= 0, channel.toString());
    }
    assertNotEquals(ChannelDescriptor.of(pipe.source()), ChannelDescriptor.of(pipe.sink()));
    for (SelectableChannel channel : channels) {
      channel.close();
      assertEquals(-EBADF, ChannelDescriptor.of(channel));
    }
  }

  @Test
  void otherChannelsAreEnotsup() throws Exception {
    assertEquals(-ENOTSUP, ChannelDescriptor.of(null));
    try (SelectableChannel foreign = new ForeignChannel()) {
      assertEquals(-ENOTSUP, ChannelDescriptor.of(foreign));
    }
  }

  private static final class ForeignChannel extends SelectableChannel {
    @Override
    public SelectorProvider provider() {
      return null;
    }

    @Override
    public int validOps() {
      return 0;
    }

    @Override
    public boolean isRegistered() {
      return false;
    }

    @Override
    public SelectionKey keyFor(Selector selector) {
      return null;
    }

    @Override
    public SelectionKey register(Selector selector, int ops, Object attachment) {
      return null;
    }

    @Override
    public SelectableChannel configureBlocking(boolean block) {
      return this;
    }

    @Override
    public boolean isBlocking() {
      return true;
    }

    @Override
    public Object blockingLock() {
      return this;
    }

    @Override
    protected void implCloseChannel() {}
  }
}
