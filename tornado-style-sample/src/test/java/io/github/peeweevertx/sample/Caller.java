package io.github.peeweevertx.sample;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks a running sample over HTTP. */
final class Caller {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final int port;

  Caller(int port) {
    this.port = port;
  }

  /** What came back. */
  record Answer(int status, HttpHeaders headers, String body) {
    JsonObject json() {
      return new JsonObject(body);
    }

    /** A header; empty where there is none. */
    String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  Answer get(String uri) throws Exception {
    return result(send("GET", uri));
  }

  /** Posts a form with a name. */
  Answer post(String name) throws Exception {
    return post("application/x-www-form-urlencoded", "name=" + encoded(name));
  }

  /** Posts a body of any type. */
  Answer post(String type, String body) throws Exception {
    return result(
        send(request("/").header("Content-Type", type).POST(BodyPublishers.ofString(body))));
  }

  /** Asks without a body, and does not wait for the answer. */
  CompletableFuture<Answer> send(String verb, String uri) {
    return send(request(uri).method(verb, BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String uri) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + uri)).timeout(LIMIT);
  }

  private CompletableFuture<Answer> send(HttpRequest.Builder request) {
    return http.sendAsync(request.build(), BodyHandlers.ofString()).thenApply(Caller::answer);
  }

  private static Answer answer(HttpResponse<String> response) {
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  /** Gets what no client would ask for, and returns the answer as it stands on the wire. */
  String getRaw(String uri) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port);
        InputStream in = socket.getInputStream()) {
      socket.setSoTimeout((int) LIMIT.toMillis());
      String request = "GET " + uri + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static <T> T result(CompletableFuture<T> future) throws Exception {
    return future.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
