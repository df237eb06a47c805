package io.github.peeweevertx.pg.service;

import static io.github.peeweevertx.testing.Await.await;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.eventbus.EventBusOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Nodes of a cluster on this machine: by TCP on the loopback interface, and seen by nobody else.
 */
final class ClusterNode {
  private static final String LOOPBACK = "127.0.0.1";

  /** Where the cluster manager of Hazelcast looks for its settings. */
  private static final String SETTINGS = "vertx.hazelcast.config";

  private static final String SETTINGS_TEXT =
      """
      <hazelcast xmlns="http://www.hazelcast.com/schema/config">
        <cluster-name>%s</cluster-name>
        <properties>
          <property name="hazelcast.phone.home.enabled">false</property>
          <property name="hazelcast.socket.bind.any">false</property>
          <property name="hazelcast.logging.type">none</property>
          <property name="hazelcast.wait.seconds.before.join">0</property>
          <property name="hazelcast.partition.count">11</property>
        </properties>
        <network>
          <port auto-increment="false">%d</port>
          <join>
            <auto-detection enabled="false"/>
            <multicast enabled="false"/>
            <tcp-ip enabled="true">%s</tcp-ip>
          </join>
          <interfaces enabled="true"><interface>127.0.0.1</interface></interfaces>
        </network>
        <multimap name="__vertx.subs">
          <backup-count>1</backup-count>
          <value-collection-type>SET</value-collection-type>
        </multimap>
      </hazelcast>
      """;

  private ClusterNode() {}

  /** A cluster with room for so many nodes: its name, and a free port for each. */
  static JsonObject cluster(int nodes) {
    List<ServerSocket> taken = new ArrayList<>();
    JsonArray ports = new JsonArray();
    try {
      for (int node = 0; node < nodes; node++) {
        taken.add(new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK)));
        ports.add(taken.get(node).getLocalPort());
      }
      for (ServerSocket each : taken) {
        each.close();
      }
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
    return new JsonObject().put("name", "test-" + UUID.randomUUID()).put("ports", ports);
  }

  /** A Vert.x that has joined a cluster at one of its places; those before it are taken. */
  static synchronized Vertx join(JsonObject cluster, int place) {
    EventBusOptions bus = new EventBusOptions().setHost(LOOPBACK);
    try {
      Path settings = Files.createTempFile("cluster-", ".xml");
      try {
        Files.writeString(settings, settings(cluster, place));
        System.setProperty(SETTINGS, settings.toString());
        return await(
            Vertx.builder().with(new VertxOptions().setEventBusOptions(bus)).buildClustered());
      } finally {
        System.clearProperty(SETTINGS);
        Files.delete(settings);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static String settings(JsonObject cluster, int place) {
    JsonArray ports = cluster.getJsonArray("ports");
    StringBuilder members = new StringBuilder();
    // Only those that are there: the others would be waited for.
    for (int i = 0; i <= place; i++) {
      members.append("<member>127.0.0.1:").append(ports.getInteger(i)).append("</member>");
    }
    return SETTINGS_TEXT.formatted(
        cluster.getString("name"), ports.getInteger(place), members.toString());
  }
}
