// SPDX-License-Identifier: MPL-2.0

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.integration.channel.QueueChannel;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.zeromq.ZeroMqProxy;
import org.springframework.integration.zeromq.channel.ZeroMqChannel;
import org.springframework.integration.zeromq.inbound.ZeroMqMessageProducer;
import org.springframework.integration.zeromq.outbound.ZeroMqMessageHandler;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.GenericMessage;
import org.zeromq.SocketType;
import org.zeromq.ZContext;

/** Channels, with and without a proxy, and a message handler and a producer over TCP. */
public final class Integration {
  @EnableIntegration
  static class Configuration {}

  public static void main(String[] args) {
    try {
      run();
      System.exit(0); // threads of Spring's and Reactor's are no daemons
    } catch (Throwable e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void run() throws Exception {
    try (AnnotationConfigApplicationContext beans =
            new AnnotationConfigApplicationContext(Configuration.class);
        ZContext context = new ZContext()) {
      channelOfOneContext(beans, context);
      channelOverProxy(beans, context, ZeroMqProxy.Type.PULL_PUSH, false);
      channelOverProxy(beans, context, ZeroMqProxy.Type.SUB_PUB, true);
      handlerAndProducer(beans, context, SocketType.PUSH, SocketType.PULL);
      handlerAndProducer(beans, context, SocketType.PUB, SocketType.SUB);
    }
  }

  private static void channelOfOneContext(GenericApplicationContext beans, ZContext context)
      throws Exception {
    ZeroMqChannel channel = new ZeroMqChannel(context);
    exchange(beans, channel, channel);
    channel.destroy();
  }

  /** The proxy takes ports that were free a moment ago: when one is in use, it does not start. */
  private static ZeroMqProxy startProxy(ZContext context, ZeroMqProxy.Type type) throws Exception {
    for (int tries = 0; tries < 10; tries++) {
      ZeroMqProxy proxy = new ZeroMqProxy(context, type);
      proxy.setBeanName("proxy of " + type + tries);
      proxy.afterPropertiesSet();
      proxy.start();
      long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
      while (System.nanoTime() - end < 0) {
        if (proxy.isRunning() && proxy.getBackendPort() > 0) {
          return proxy;
        }
        Thread.sleep(10);
      }
      proxy.stop();
    }
    throw new AssertionError("the proxy does not start");
  }

  private static void channelOverProxy(
      GenericApplicationContext beans, ZContext context, ZeroMqProxy.Type type, boolean publish)
      throws Exception {
    for (int i = 0; i < 2; i++) {
      ZeroMqProxy proxy = startProxy(context, type);
      ZeroMqChannel channel = new ZeroMqChannel(context, publish);
      channel.setConnectUrl(
          "tcp://localhost:" + proxy.getFrontendPort() + ":" + proxy.getBackendPort());
      exchange(beans, channel, channel);
      channel.destroy();
      proxy.stop();
      await(() -> !proxy.isRunning());
      proxy.destroy();
    }
  }

  private static void exchange(
      GenericApplicationContext beans, ZeroMqChannel sending, ZeroMqChannel receiving)
      throws Exception {
    BlockingQueue<Message<?>> received = new LinkedBlockingQueue<>();
    receiving.setBeanFactory(beans);
    receiving.setConsumeDelay(Duration.ofMillis(10));
    receiving.afterPropertiesSet();
    receiving.subscribe(received::add);
    await(
        () -> {
          sending.send(new GenericMessage<>("hello")); // again: a subscription takes its time
          Message<?> message = received.poll(100, TimeUnit.MILLISECONDS);
          return message != null && message.getPayload().equals("hello");
        });
  }

  private static void handlerAndProducer(
      GenericApplicationContext beans, ZContext context, SocketType send, SocketType receive)
      throws Exception {
    QueueChannel received = new QueueChannel();
    ZeroMqMessageProducer producer = new ZeroMqMessageProducer(context, receive);
    producer.setBeanFactory(beans);
    producer.setOutputChannel(received);
    producer.setConsumeDelay(Duration.ofMillis(10));
    producer.setReceiveRaw(false);
    if (receive == SocketType.SUB) {
      producer.setTopics("topic");
    }
    producer.afterPropertiesSet();
    producer.start();
    await(() -> producer.getBoundPort() > 0);

    ZeroMqMessageHandler handler =
        new ZeroMqMessageHandler(context, "tcp://localhost:" + producer.getBoundPort(), send);
    handler.setBeanFactory(beans);
    if (send == SocketType.PUB) {
      handler.setTopic("topic");
    }
    handler.afterPropertiesSet();
    handler.start();
    await(
        () -> {
          handler.handleMessage(new GenericMessage<>("hello")).subscribe();
          Message<?> message = received.receive(100);
          return message != null && text(message.getPayload()).equals("hello");
        });
    handler.destroy();
    try {
      producer.destroy();
    } catch (RejectedExecutionException e) {
      System.out.println("the producer's scheduler was disposed before its socket: " + e);
    }
  }

  private static String text(Object payload) {
    return payload instanceof byte[] bytes ? new String(bytes) : payload.toString();
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void await(Condition condition) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.holds()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("not within a minute");
      }
      Thread.sleep(1);
    }
  }
}
