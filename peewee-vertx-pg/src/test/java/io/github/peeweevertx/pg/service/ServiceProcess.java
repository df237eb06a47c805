package io.github.peeweevertx.pg.service;

import static io.github.peeweevertx.testing.Await.await;

import io.github.peeweevertx.service.ManagerVerticle;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A node with a manager verticle in a JVM of its own, so that it can be killed. */
final class ServiceProcess implements AutoCloseable {
  private static final String READY = "ready";
  private static final int SECONDS = 60;

  private final Process process;

  private ServiceProcess(Process process) {
    this.process = process;
  }

  /** Starts one and waits until it listens. */
  static ServiceProcess start(JsonObject cluster, int place, JsonObject manager)
      throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
                java, "-XX:TieredStopAtLevel=1", "-Xmx256m", ServiceProcess.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    ServiceProcess started = new ServiceProcess(builder.start());
    // Not as an argument, which everybody on the machine can read: it holds a password.
    JsonObject orders =
        new JsonObject().put("cluster", cluster).put("place", place).put("manager", manager);
    started.process.outputWriter().append(orders.encode()).append('\n').flush();
    String said = started.process.inputReader().readLine();
    if (!READY.equals(said)) {
      started.close();
      throw new IllegalStateException("the node does not start: " + said);
    }
    return started;
  }

  /** What the child runs, until it is killed or the JVM that started it is gone. */
  public static void main(String[] none) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    JsonObject orders = new JsonObject(in.readLine());
    try {
      Vertx vertx = ClusterNode.join(orders.getJsonObject("cluster"), orders.getInteger("place"));
      await(vertx.deployVerticle(new ManagerVerticle(orders.getJsonObject("manager"))));
      System.out.println(READY);
      in.readLine();
    } catch (RuntimeException failure) {
      System.out.println(failure);
    }
    Runtime.getRuntime().halt(0);
  }

  /** Kills it: no shutdown hook runs, and nobody is told. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the node does not die");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
